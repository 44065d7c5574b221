"""What a test finds in memory is what it finds in Chromium: roles, names, texts, labels."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.memory.expressions import HTML
from wwe_kit.memory.aria.snapshot import snapshot
from wwe_kit.memory.dom.document import Document
from wwe_kit.memory.locators.page import PageFinder

# What assistive technology has of these must be the same, line by line.
PAGES = {
    "the page of the expressions": HTML,
    "headings and texts": "<h1>A</h1><h2>a<br>b</h2><h3 aria-level=5>c</h3><div role=heading>d</div><p>one <b>two</b></p>",
    "blocks in a line": "<div>x<div>y</div>z</div><span>a</span><span>b</span><i>c</i> d<p></p><em>e</em><strong>s</strong>",
    "lists": "<ul><li>a<ul><li>b</ul><li><a href=x>l</a> t</ul><ol><li>1</ol><dl><dt>t<dd>d</dl><menu><li>m</menu>",
    "labels": "<label>N <input value=v></label><label for=i>Two <b>words</b></label><input id=i><input aria-label=A>"
    "<span id=s>Said</span><input aria-labelledby=s><input title=T><input placeholder=P><textarea placeholder=Q></textarea>"
    "<label>Box<input type=checkbox></label><label>Which <select><option>1<option>2</select></label>",
    "labels in labels": "<label>Every <input type=number value=3> days<input type=checkbox></label>"
    "<input id=a aria-labelledby='a b' aria-label=own><b id=b>other</b>",
    "buttons": "<button>Save</button><button aria-label=Close>x</button><button><img alt=Search></button><button title=T></button>"
    "<button disabled>No</button><input type=submit><input type=reset><input type=button value=B><input type=image alt=I>"
    "<button aria-pressed=true>P</button><button aria-pressed=mixed>M</button><button aria-expanded=true>E</button>"
    "<div role=button tabindex=0>D <span hidden>h</span></div><button aria-disabled=true>AD</button>",
    "boxes": "<input type=checkbox checked aria-label=c><input type=radio aria-label=r checked><div role=switch aria-checked=true>"
    "S</div><div role=checkbox aria-checked=mixed>X</div><input type=range aria-label=R><input type=number aria-label=N value=3>",
    "pictures": "<img alt=Photo src=x><img alt='' src=x><img src=x><img title=T src=x><svg><title>Chart</title></svg>"
    "<figure><img alt=f><figcaption>Caption</figcaption></figure>",
    "tables": "<table><caption>C</caption><thead><tr><th>H<th>I</thead><tbody><tr><th scope=row>r<td>1<tr><td>2<td>3</table>",
    "landmarks": "<header>H</header><nav aria-label=N><a href=#>x</a></nav><main>m<header>inner</header></main><aside>a</aside>"
    "<footer>F</footer><section aria-label=S>t</section><section>u</section><form aria-label=F><p>f</p></form><search>s</search>",
    "messages": "<div role=status>ok</div><div role=alert><p>bad</p></div><output>o</output><progress value=1></progress>"
    "<meter value=1></meter><div role=alertdialog aria-label=L>d</div><dialog open>d</dialog><dialog>closed</dialog>",
    "what is hidden": "<p hidden>a</p><p style='display: none'>b</p><p style='visibility: hidden'>c</p><p aria-hidden=true>d</p>"
    "<details><summary>S</summary>closed</details><details open><summary>O</summary>open</details><template>t</template>"
    "<input type=hidden value=x><script>1</script><style>p{}</style><noscript>n</noscript><span style='visibility:hidden'>"
    "<b style='visibility:visible'>seen</b></span>",
    "groups": "<fieldset><legend>L</legend><input aria-label=x></fieldset><div role=group aria-label=G>g</div>"
    "<div role=radiogroup aria-label=RG><input type=radio></div><div role=tablist><button role=tab aria-selected=true>T</button></div>",
    "roles that are for looks": "<ul role=presentation><li>a</ul><table role=none><tr><td>x</table><h2 role=presentation>t</h2>"
    "<div role=nonsense>n</div><p role='nonsense note'>w</p>",
    "texts that YAML would read otherwise": '<p>quo"te: x</p><p>- dash</p><p>123</p><p>true</p><p>#h</p><p>a: b</p><p>{x}</p>'
    '<h1>it\'s "so": yes</h1><p>1.5</p><p>back\\slash</p><p>x #y</p><p>*</p><p>@a</p><p>n</p>',
    "links": "<a href='https://e.test/?a=b'>Out</a><a>none</a><a href=x aria-label=L>t</a><a href=y><img alt=I></a>",
    "what text fields show": "<input value='a b'><textarea>line\ntwo</textarea><input type=date value=2026-11-28>"
    "<input type=password value=p><input type=search aria-label=s value=q><div contenteditable>w</div>"
    "<div role=textbox aria-label=tb>typed</div><input type=file><select size=3><option>1</select>"
    "<select><optgroup label=g><option>in</optgroup></select>",
}

FOUND_IN = """<h1 id=h>Ada Lovelace</h1><h2 id=h2>Notes of Ada</h2><button id=b1>Save</button><button id=b2>Save as</button>
<button id=b3 disabled>Delete</button><label for=n>Name of caller</label><input id=n><label id=l>Urgent <input type=checkbox id=u></label>
<input id=p placeholder='Search here' title='A hint'><ul id=ul><li id=i1>One <b id=b>bold</b></li><li id=i2>Two</li></ul><p id=hid hidden>Hidden text</p>
<div id=d><div id=e>Nested   text</div></div><input id=s type=submit value=Send><img id=img alt='A photo'><a id=a href=x>More</a>
<p id=t data-testid=note>Note</p><label>Kind <select id=k><option id=o1>Call</option><option id=o2 selected>Chat</option></select></label>
<div id=m aria-label='Said so'>x</div><button id=pr aria-pressed=true>Mute</button><button id=ex aria-expanded=false>Open</button>
<script>Ada</script><span id=q>Ada's "notes"</span>"""

QUERIES = """
get_by_role("button")
get_by_role("button", name="Save")
get_by_role("button", name="save")
get_by_role("button", name="Save", exact=True)
get_by_role("button", name="save", exact=True)
get_by_role("button", name=re.compile("^Save"))
get_by_role("button", disabled=True)
get_by_role("button", disabled=False)
get_by_role("button", pressed=True)
get_by_role("button", expanded=False)
get_by_role("button", name="Send")
get_by_role("heading")
get_by_role("heading", level=2)
get_by_role("heading", name="Ada")
get_by_role("checkbox", name="Urgent")
get_by_role("checkbox", checked=False)
get_by_role("textbox", name="Name of")
get_by_role("paragraph")
get_by_role("paragraph", include_hidden=True)
get_by_role("option", selected=True)
get_by_role("combobox", name="Kind")
get_by_role("listitem")
get_by_role("list").get_by_role("listitem")
get_by_role("img", name="A photo")
get_by_text("Ada")
get_by_text("ada lovelace")
get_by_text("Ada", exact=True)
get_by_text("Ada Lovelace", exact=True)
get_by_text("One bold")
get_by_text("bold")
get_by_text("Nested text")
get_by_text("Nested   text", exact=True)
get_by_text("Hidden text")
get_by_text("Send")
get_by_text(re.compile("^(One|Two)"))
get_by_text("nowhere")
get_by_text("Ada's \\"notes\\"")
get_by_label("Name of caller")
get_by_label("name")
get_by_label("name", exact=True)
get_by_label("Urgent")
get_by_label("Said so")
get_by_label("Kind")
get_by_placeholder("search")
get_by_title("A hint")
get_by_alt_text("photo")
get_by_test_id("note")
get_by_test_id("not")
locator("li")
locator("li").first
locator("li").last
locator("li").nth(1)
locator("li").nth(5)
locator("li", has_text="bold")
locator("#ul").locator("b")
locator("li").filter(has_text="two")
locator("li").filter(has_not_text="two")
locator("li").filter(has=root.locator("b"))
locator("li").filter(has_not=root.locator("b"))
locator("p").filter(visible=True)
get_by_role("button").and_(root.locator("#b1"))
locator("#b1").or_(root.locator("#h"))
locator("#i2").or_(root.locator("#i1"))
""".strip().splitlines()

EXPECTED = """
root.locator("#h").to_have_text("Ada Lovelace")
root.locator("#h").to_have_text("Ada")
root.locator("#h").to_contain_text("Ada")
root.locator("#h").to_contain_text("ada")
root.locator("#h").to_contain_text("ada", ignore_case=True)
root.locator("#e").to_have_text("Nested text")
root.locator("li").to_have_text(["One bold", "Two"])
root.locator("li").to_have_text(["Two", "One bold"])
root.locator("li").to_have_text(["One bold"])
root.locator("li").to_contain_text(["One", "Two"])
root.locator("li").to_contain_text(["Two"])
root.locator("li").to_have_count(2)
root.locator("li").to_have_count(3)
root.locator("#hid").to_be_visible()
root.locator("#hid").to_be_hidden()
root.locator("#none").to_be_hidden()
root.locator("#none").to_be_visible()
root.locator("#none").not_to_be_visible()
root.locator("#none").not_to_be_attached()
root.locator("li").to_be_visible()
root.locator("#b3").to_be_disabled()
root.locator("#b3").to_be_enabled()
root.locator("#b1").to_be_enabled()
root.locator("#b1").not_to_be_disabled()
root.locator("#u").to_be_checked()
root.locator("#u").not_to_be_checked()
root.locator("#u").to_be_checked(checked=False)
root.locator("#n").to_have_value("")
root.locator("#n").to_be_empty()
root.locator("#n").to_be_editable()
root.locator("#n").to_be_focused()
root.locator("#k").to_have_value("Chat")
root.locator("#b1").to_have_attribute("id", "b1")
root.locator("#b1").to_have_attribute("id", "b")
root.locator("#b1").to_have_attribute("disabled", "")
root.locator("#b1").to_have_attribute("id", re.compile("b."))
root.locator("#b1").to_have_id("b1")
root.locator("#b1").to_have_role("button")
root.locator("#n").to_have_accessible_name("Name of caller")
root.locator("#n").to_have_accessible_name("Name")
root.locator("#h").not_to_have_text("Ada")
root.locator("#h").to_have_class("")
""".strip().splitlines()


class Still:
    """A page in which nothing happens by itself."""

    def __init__(self, html):
        self.document = Document(html)

    def act(self, function):
        return function()

    def wait_until(self, is_so, timeout):
        return is_so()


@pytest.fixture(scope="module")
def chromium(browser):
    page = browser.new_page()
    yield page
    page.close()


@pytest.mark.parametrize("html", PAGES.values(), ids=PAGES)
def test_assistive_technology_has_the_same(chromium, html):
    chromium.set_content(f"<body>{html}</body>" if "<body>" not in html else html)
    assert snapshot(Document(html).body).split("\n") == chromium.locator("body").aria_snapshot().split("\n")


def test_locators_find_the_same(chromium):
    chromium.set_content(FOUND_IN)
    memory = PageFinder(Still(FOUND_IN))
    other = {}
    for query in QUERIES:
        mine = [each.id for each in eval(f"root.{query}", {"root": memory, "re": re}).elements()]
        located = eval(f"root.{query}", {"root": chromium, "re": re})
        theirs = located.evaluate_all("elements => elements.map((element) => element.id)")
        if mine != theirs:
            other[query] = mine, theirs
    assert other == {}


def outcome(expression, root, expectations):
    locator, _, rest = expression.rpartition(").")
    method, _, arguments = rest.partition("(")
    asked = getattr(expectations(eval(locator + ")", {"root": root, "re": re})), method)
    given = f"ask({arguments[:-1]}{', ' if arguments != ')' else ''}timeout=1)"
    try:
        eval(given, {"ask": asked, "re": re})
    except AssertionError as error:
        return "several" if re.search("strict mode|where one is needed", str(error)) else False
    except Exception as error:
        return "several" if "strict mode" in str(error) else error
    return True


def test_expectations_come_out_the_same(chromium):
    chromium.set_content(FOUND_IN)
    memory = PageFinder(Still(FOUND_IN))
    mine = {each: outcome(each, memory, memory.expect) for each in EXPECTED}
    assert mine == {each: outcome(each, chromium, expect) for each in EXPECTED}
