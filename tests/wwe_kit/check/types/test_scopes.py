import ast

from wwe_kit.check.types.scopes import scoped


def scope_of(source, name):
    return next(scope for node, scope in scoped(ast.parse(source)) if isinstance(node, ast.Name) and node.id == name)


def test_a_name_belongs_to_the_function_that_binds_it():
    scope = scope_of("x = 1\ndef f():\n    x = 2\n    seen", "seen")
    assert scope.owner("x") is scope


def test_a_name_that_a_function_does_not_bind_is_that_of_the_module():
    scope = scope_of("x = 1\ndef f():\n    seen", "seen")
    assert scope.owner("x") is scope.outer


def test_methods_do_not_see_the_names_of_their_class():
    scope = scope_of("class A:\n    x = 1\n    def f(self):\n        seen", "seen")
    assert scope.owner("x") is None


def test_defaults_and_decorators_are_evaluated_outside():
    source = "def f(a=default):\n    inner"
    assert scope_of(source, "default") is not scope_of(source, "inner")
