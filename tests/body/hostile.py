"""Hostile markup, and a checker that shares no line with what it checks."""

from html.parser import HTMLParser
from urllib.parse import urlsplit

SCRIPTS = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<script\x00>alert(1)</script>",
    "<script/x>alert(1)</script>",
    "<script>alert(1)",
    "<<script>alert(1)//<</script>",
    "<script type=module>import('//evil.example')</script>",
    "<p>before<script>document.write('<p>')</script>after</p>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<template><script>alert(1)</script></template>",
    "<xmp><script>alert(1)</script></xmp>",
    "<plaintext><script>alert(1)</script>",
    "<!--><script>alert(1)</script>-->",
    "<!-- --!><script>alert(1)</script>",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?xml version='1.0'?><script>alert(1)</script>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&amp;lt;script&amp;gt;alert(1)",
    "\ufeff<script>alert(1)</script>",
]
HANDLERS = [
    "<p onclick=alert(1)>x</p>",
    "<p onmouseover='alert(1)'>x</p>",
    "<p ONCLICK=alert(1)>x</p>",
    "<p/onclick=alert(1)>x</p>",
    "<p\tonclick\n=\nalert(1)>x</p>",
    "<p x='>' onclick=alert(1)>x</p>",
    "<img src=x onerror=alert(1)>",
    "<img src=x:x onerror\x0b=alert(1)>",
    "<img/src=`x`onerror=alert(1)>",
    "<body onload=alert(1)><p>x</p></body>",
    "<details ontoggle=alert(1) open class=spoiler><summary onclick=alert(1)>s</summary><p>x</p></details>",
    "<figure data-image=1 onmouseenter=alert(1)><figcaption onclick=alert(1)>c</figcaption></figure>",
    "<video><source onerror=alert(1)></video>",
    "<audio src=x onerror=alert(1)>",
    "<input autofocus onfocus=alert(1)>",
    "<select autofocus onfocus=alert(1)><option>x</select>",
    "<textarea autofocus onfocus=alert(1)></textarea>",
    "<marquee onstart=alert(1)>x</marquee>",
    "<a href=/films/ onclick=alert(1)>x</a>",
    "<blockquote class=pull onanimationstart=alert(1)><p>x</p></blockquote>",
]
ADDRESSES = [
    "<a href=javascript:alert(1)>x</a>",
    "<a href=JaVaScRiPt:alert(1)>x</a>",
    "<a href=' javascript:alert(1)'>x</a>",
    "<a href='java\nscript:alert(1)'>x</a>",
    "<a href='java\tscript:alert(1)'>x</a>",
    "<a href='java&#10;script:alert(1)'>x</a>",
    "<a href='java&Tab;script:alert(1)'>x</a>",
    "<a href='&#106;avascript:alert(1)'>x</a>",
    "<a href='&#x6A;&#x61;vascript&colon;alert(1)'>x</a>",
    "<a href='\x01javascript:alert(1)'>x</a>",
    "<a href='&#1;javascript:alert(1)'>x</a>",
    "<a href='\u2028javascript:alert(1)'>x</a>",
    "<a href='javascript&#58;alert(1)'>x</a>",
    "<a href='javascript:/*--></title></style></textarea></script><svg onload=alert(1)>'>x</a>",
    "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
    "<a href='data:text/html;base64,PHNjcmlwdD4='>x</a>",
    "<a href='vbscript:msgbox(1)'>x</a>",
    "<a href='feed:javascript:alert(1)'>x</a>",
    "<a href='view-source:javascript:alert(1)'>x</a>",
    "<a href='blob:https://evil.example/1'>x</a>",
    "<a href='file:///etc/passwd'>x</a>",
    "<a href='//evil.example'>x</a>",
    "<a href='/\\evil.example'>x</a>",
    "<a href='\\\\evil.example'>x</a>",
    "<a href='/\t/evil.example'>x</a>",
    "<a href='http:evil.example'>x</a>",
    "<a href='https://user:pass@evil.example/'>x</a>",
    "<a href='https://[::1'>x</a>",
    "<a href='https://example.org' target=_top rel=opener>x</a>",
    "<a href='https://example.org' download ping=https://evil.example>x</a>",
    "<a xlink:href='javascript:alert(1)'>x</a>",
    "<a href='mailto:javascript:alert(1)'>x</a>",
]
FOREIGN = [
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>",
    "<svg><animate onbegin=alert(1) attributeName=x></svg>",
    "<svg><use href='data:image/svg+xml,<svg id=x onload=alert(1)>#x'></svg>",
    "<svg></p><style><a id='</style><img src=x onerror=alert(1)>'>",
    "<svg><foreignObject><p onclick=alert(1)>x</p></foreignObject></svg>",
    "<math><mtext></form><form><mglyph><style></math><img src=x onerror=alert(1)>",
    "<math><mi xlink:href='javascript:alert(1)'>x</mi></math>",
    "<math><annotation-xml encoding='text/html'><script>alert(1)</script></annotation-xml></math>",
    "<form><math><mtext></form><form><mglyph><svg><mtext><style><path id='</style><img onerror=alert(1) src>'>",
    "<table><caption><svg><title></svg><script>alert(1)</script>",
    "<svg><p><style><g title='</style><img src onerror=alert(1)>'>",
]
STYLES = [
    "<style>body{display:none}</style><p>x</p>",
    "<p style='position:fixed;inset:0;z-index:9999'>x</p>",
    "<p style='background:url(javascript:alert(1))'>x</p>",
    "<p style='width:expression(alert(1))'>x</p>",
    "<p style='behavior:url(x.htc)'>x</p>",
    "<p style=\"font-weight:700;background:url('//evil.example')\">x</p>",
    "<span style='font-weight:700;font-style:italic;vertical-align:super;text-decoration:line-through'>x</span>",
    "<b style='font-weight:normal;position:absolute'>x</b>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<p class='modal overlay'>x</p>",
    "<blockquote class='pull evil'><p>x</p></blockquote>",
    "<font color=red size=99 face='x;y'>x</font>",
    "<p align=center bgcolor=red background=//evil.example>x</p>",
]
BREAKOUTS = [
    "<figure data-image='1' data-alt='\"><script>alert(1)</script>'></figure>",
    "<figure data-image='1' data-alt='&quot; onclick=alert(1) x=&quot;'></figure>",
    "<figure data-image='1' data-alt=\"'><img src=x onerror=alert(1)>\"></figure>",
    "<figure data-image='1\" onclick=\"alert(1)'></figure>",
    "<figure data-image='1 or 1=1'><figcaption>x</figcaption></figure>",
    "<figure data-image='-1'></figure>",
    "<figure data-image='1e9'></figure>",
    "<figure data-image='٣'></figure>",
    "<figure data-image='99999999999999999999999'></figure>",
    "<figure data-image=1><script>alert(1)</script><iframe src=x></iframe><p>x</p></figure>",
    "<figure data-image=1><figcaption><figure data-image=2></figure><p>x</p></figcaption></figure>",
    "<figure><img src=x onerror=alert(1)><figcaption>x</figcaption></figure>",
    "<p data-trailer='javascript:alert(1)'>x</p>",
    "<p data-trailer='https://evil.example/watch?v=abcdefghijk'>x</p>",
    "<p data-trailer='https://www.youtube.com.evil.example/watch?v=abcdefghijk'>x</p>",
    "<p data-trailer='https://www.youtube.com@evil.example/watch?v=abcdefghijk'>x</p>",
    "<p data-trailer='https://youtu.be/abcdefghijk\"><script>alert(1)</script>'>x</p>",
    "<p data-trailer='https://youtu.be/abcdefghijk'><script>alert(1)</script><b>x</b></p>",
    "<p data-trailer='//youtu.be/abcdefghijk'>x</p>",
    "<p data-trailer='https://vimeo.com/1/../../x'>x</p>",
    "<a data-film='1\"><script>alert(1)</script>'>x</a>",
    "<a data-film='1' href='javascript:alert(1)'>x</a>",
    "<a data-film='x'>x</a>",
    "<p lang='\"><script>alert(1)</script>'>x</p>",
    "<p dir='evil'>x</p>",
    "<ol start='1;alert(1)'><li>x</li></ol>",
    "<td colspan=1000000>x</td>",
    "<table><tr><td colspan=1000000 rowspan=1000000>x</td></tr></table>",
    "<p data-x=1 data-django-prose-editor-configurable='{}' hx-get=/ x-data=1>x</p>",
]
CLOBBERING = [
    "<p id=body name=body>x</p>",
    "<a id=location href=/x>x</a>",
    "<a name=getElementById href=/x>x</a>",
    "<form id=document><input name=cookie></form>",
    "<ol><li id='fn-1\" onclick=\"alert(1)'>x</li></ol>",
    "<ol class=footnotes><li id=csrfmiddlewaretoken>x</li></ol>",
    "<sup id=fnref-1><a href='#main'>1</a></sup>",
    "<p slot=x is=evil-element part=x>x</p>",
    "<p contenteditable tabindex=1 accesskey=s hidden popover>x</p>",
]
EMBEDDED = [
    "<iframe src=//evil.example></iframe>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data=javascript:alert(1)></object>",
    "<embed src=javascript:alert(1)>",
    "<applet code=x></applet>",
    "<base href=//evil.example/><a href=/x>x</a>",
    "<meta http-equiv=refresh content='0;url=//evil.example'>",
    "<form action=//evil.example><button formaction=javascript:alert(1)>x</button></form>",
    "<input type=image src=//evil.example>",
    "<isindex action=javascript:alert(1)>",
    "<frameset onload=alert(1)><frame src=x></frameset>",
    "<portal src=//evil.example></portal>",
    "<link rel=import href=//evil.example>",
    "<picture><source srcset=//evil.example><img src=//evil.example></picture>",
    "<canvas id=x></canvas><map name=x><area href=javascript:alert(1)></map>",
    "<evil-element>x</evil-element>",
]
BROKEN = [
    "<p><b><i>x</p></b>y</i>",
    "<b><p>x</b>y</p>",
    "<a href=/x><a href=/y>x</a></a>",
    "<a href=/x><table><tr><td><a href=/y>x",
    "<table><p>x</p><tr><script>alert(1)</script><td>y",
    "<table><table><tr><td><table>x",
    "<ul><p>x<ol><li><ul>y</li><li>z",
    "<li>x</li></ul></ol><dd>y",
    "<h2><h3><p><h4>x",
    "<details><details><summary><details>x</summary></details>",
    "<details class=spoiler><summary><p>a</p><script>alert(1)</script></summary></details>",
    "<summary>x</summary><figcaption>y</figcaption><li>z</li><td>w</td>",
    "<blockquote class=pull><blockquote class=pull><table><tr><td>x</table>",
    "</p></div></body></html><p>x",
    "<p <p <p <p>x",
    "<p title='>x",
    "<",
    "<p>x</p",
    "<p>&#x110000;&#0;&#xD800;&#x80;&bogus;</p>",
    "<p>a\x00b\x08c\x1bd\x7fe\ufffef</p>",
    "<p>half a pair \ud83d and \udc00</p>",
    "<p>over\u202eride\u202c</p>",
    "<b>" * 2000 + "x",
    "<div>" * 20000 + "x" + "</div>" * 20000,
    "<ul><li>" * 500 + "x",
    "<blockquote>" * 500 + "x",
    "<i><b><s>" * 300 + "<p>x" * 50,
]
HOSTILE = [*SCRIPTS, *HANDLERS, *ADDRESSES, *FOREIGN, *STYLES, *BREAKOUTS, *CLOBBERING, *EMBEDDED, *BROKEN]

TEXT_ELEMENTS = {"p", "h2", "h3", "h4", "strong", "em", "cite", "sub", "sup", "s", "a", "span", "br", "hr"}
OTHER_ELEMENTS = {"ul", "ol", "li", "blockquote", "table", "thead", "tbody", "tr", "th", "td"}
STORY_ELEMENTS = {"figure", "figcaption", "details", "summary"}
ELEMENTS = TEXT_ELEMENTS | OTHER_ELEMENTS | STORY_ELEMENTS
TRAILER_STARTS = ("https://www.youtube.com/watch?v=", "https://vimeo.com/")


def is_small_number(value):
    return value.isascii() and value.isdigit() and len(value) < 10 and int(value) > 0


def is_harmless_address(value):
    if any(ord(character) <= 32 or character == "\\" for character in value):
        return False
    if value.startswith("#"):
        return value.startswith(("#fn-", "#fnref-")) and value.rpartition("-")[2].isdigit()
    if value.startswith("/"):
        return not value.startswith("//")
    parts = urlsplit(value)
    if parts.scheme == "mailto":
        return "@" in parts.path and ":" not in parts.path
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and "@" not in parts.netloc


def is_harmless_attribute(tag, name, value):
    match tag, name:
        case "a", "href":
            return is_harmless_address(value)
        case ("a", "data-film") | ("figure", "data-image") | ("ol", "start"):
            return is_small_number(value)
        case "td" | "th", "colspan" | "rowspan":
            return is_small_number(value) and int(value) <= 50
        case "th", "scope":
            return value in {"col", "row"}
        case "figure", "data-alt":
            return True
        case "p", "data-trailer":
            return value.startswith(TRAILER_STARTS)
        case "li" | "sup", "id":
            return value.startswith(("fn-", "fnref-")) and value.rpartition("-")[2].isdigit()
        case _, "lang":
            return value.replace("-", "").isalnum() and value.isascii()
        case _, "dir":
            return value in {"ltr", "rtl", "auto"}
    return (tag, name, value) in {
        ("blockquote", "class", "pull"),
        ("details", "class", "spoiler"),
        ("ol", "class", "footnotes"),
    }


class Checker(HTMLParser):
    def __init__(self, elements):
        super().__init__(convert_charrefs=True)
        self.elements = elements
        self.harm = []
        self.open = []

    def handle_starttag(self, tag, attrs):
        if tag not in self.elements:
            self.harm.append(f"<{tag}>")
        self.harm += [f'{tag} {name}="{value}"' for name, value in attrs if not self.may_have(tag, name, value or "")]
        if tag not in {"br", "hr"}:
            self.open.append(tag)

    def may_have(self, tag, name, value):
        return is_harmless_attribute(tag, name, value)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.harm.append(f"</{tag}> closes nothing")

    def handle_data(self, data):
        if any(not character.isprintable() and character in "\x00\x08\x1b\x7f\u202e\ufffe" for character in data):
            self.harm.append("a control character")

    def handle_comment(self, data):
        self.harm.append("a comment")

    handle_decl = handle_pi = unknown_decl = handle_comment


def assert_harmless(html, elements=ELEMENTS):
    checker = Checker(elements)
    checker.feed(html)
    checker.close()
    assert checker.harm == []
    assert checker.open == []
    html.encode()
