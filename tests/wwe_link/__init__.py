import pytest

pytest.register_assert_rewrite("tests.wwe_link.link_behaviour")
