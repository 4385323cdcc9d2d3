from random import Random

import pytest

from publishing.body import sanitise, sanitise_simple
from tests.body.hostile import ELEMENTS, HOSTILE, STORY_ELEMENTS, assert_harmless
from tests.body.pastes import DOCS, DOCS_CLEAN, WORD, WORD_CLEAN

TRAILER = "https://www.youtube.com/watch?v=abcdefghijk"
PIECES = [
    *HOSTILE[:-5],
    *(f"<{tag}>" for tag in sorted(ELEMENTS)),
    *(f"</{tag}>" for tag in sorted(ELEMENTS)),
    *(
        "<div>",
        "</div>",
        "<b>",
        "</b>",
        "<i>",
        " ",
        "\xa0",
        "·\xa0 ",
        "o\xa0\xa0",
        "1.\xa0 ",
        "<br><br>",
        "<a href=/x>",
        "words",
    ),
    *(WORD, DOCS),
]


def test_there_are_at_least_a_hundred_hostile_inputs():
    assert len(set(HOSTILE)) >= 100


@pytest.mark.parametrize("html", HOSTILE, ids=lambda html: ascii(html[:60]))
def test_hostile_markup_ends_harmless(html):
    assert_harmless(sanitise(html))
    assert_harmless(sanitise_simple(html), ELEMENTS - STORY_ELEMENTS)


@pytest.mark.parametrize("html", [*HOSTILE, WORD, DOCS], ids=lambda html: ascii(html[:60]))
def test_cleaning_what_is_clean_changes_nothing(html):
    clean, simple = sanitise(html), sanitise_simple(html)

    assert sanitise(clean) == clean
    assert sanitise_simple(simple) == simple


@pytest.mark.parametrize("seed", range(300))
def test_any_mixture_of_markup_ends_harmless_and_settled(seed):
    html = "".join(Random(seed).choices(PIECES, k=12))

    clean = sanitise(html)

    assert_harmless(clean)
    assert sanitise(clean) == clean


@pytest.mark.parametrize(
    "html",
    [
        "<h2>A</h2><h3>B</h3><h4>C</h4><p>One <strong>two</strong> <em>three</em> <cite>Four</cite>.</p>",
        "<p>H<sub>2</sub>O, 1<sup>st</sup>, <s>no</s>, first<br>second</p>",
        '<p><a href="https://example.org/a?b=c&amp;d">web</a> <a href="mailto:a@example.org">mail</a></p>',
        '<p><a href="/films/">here</a> and <a data-film="12">a film</a></p>',
        '<ul><li>one<ul><li>two</li></ul></li></ul><ol start="3"><li>three</li></ol><hr>',
        "<blockquote><p>quoted</p></blockquote>",
        '<blockquote class="pull"><p>pulled</p></blockquote>',
        '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td colspan="2">c</td></tr></tbody></table>',
        '<figure data-image="7" data-alt="The &quot;pier&quot;"><figcaption>The <em>pier</em></figcaption></figure>',
        '<figure data-image="7"></figure>',
        '<details class="spoiler"><summary>The end</summary><p>She stays.</p></details>',
        f'<p data-trailer="{TRAILER}"><a href="{TRAILER}">{TRAILER}</a></p>',
        '<p>Text<sup id="fnref-1"><a href="#fn-1">1</a></sup></p><ol class="footnotes"><li id="fn-1">Note</li></ol>',
        '<p lang="ar" dir="rtl">x</p><p>An <span lang="fr">auteur</span></p>',
        "<p>A no-break&nbsp;space, 2 &lt; 3 &amp; “quotes”</p>",
    ],
)
def test_what_a_body_may_hold_stays_as_it_is(html):
    assert sanitise(html) == html


@pytest.mark.parametrize(
    ("html", "clean"),
    [
        ("<h1>a</h1><h5>b</h5><h6>c</h6>", "<h2>a</h2><h4>b</h4><h4>c</h4>"),
        ("<b>a</b> <i>b</i> <del>c</del> <u>d</u>", "<p><strong>a</strong> <em>b</em> <s>c</s> d</p>"),
        ("bare<div>a<div>b</div>c</div>", "<p>bare</p><p>a</p><p>b</p><p>c</p>"),
        ("<section><unknown>a</unknown></section>", "<p>a</p>"),
        ("<p>a</p><p>&nbsp;</p><p><br></p><p><b> </b></p><p>b</p>", "<p>a</p><p>b</p>"),
        ("<p>  a \n b&nbsp;&nbsp; <em> c</em> </p>", "<p>a b <em>c</em></p>"),
        ("<p>a<br><br>b</p>", "<p>a</p><p>b</p>"),
        ("<p>a<em></em><a href='/x'></a></p>", "<p>a</p>"),
        ("<em>a</em><em>b <em>c</em></em>", "<p><em>ab c</em></p>"),
        ("<a href='/x'><h2>a</h2><p>b</p></a>", '<h2><a href="/x">a</a></h2><p><a href="/x">b</a></p>'),
        ("<h2><strong>a</strong></h2>", "<h2>a</h2>"),
        ("<p>He said <q>no</q></p>", "<p>He said “no”</p>"),
        ("<p><a href='www.example.org'>a</a></p>", '<p><a href="https://www.example.org">a</a></p>'),
        ("<figure><figcaption>a</figcaption></figure>", "<p>a</p>"),
        ("<figure data-image=3>text<figcaption><p>a</p></figcaption></figure>",
         '<figure data-image="3"><figcaption>a</figcaption></figure><p>text</p>'),
        ("<details open><p>a</p></details>", '<details class="spoiler"><summary>Spoiler</summary><p>a</p></details>'),
        ("<details><summary>only</summary></details>", "<p>only</p>"),
        ("<table><tr><th>a</th></tr><tr><td><p>b</p></td></tr></table>",
         "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>"),
        ("<ul>a<li>b</li><ul><li>c</li></ul></ul>", "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>"),
        ("<div lang=fr><p>a</p></div>", '<p lang="fr">a</p>'),
        ("<b>a</b>\u200b<p>x\x07y</p>", "<p><strong>a</strong>\u200b</p><p>xy</p>"),
    ],
)  # fmt: skip
def test_other_markup_is_brought_into_the_stored_form(html, clean):
    assert sanitise(html) == clean


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("https://youtu.be/abcdefghijk?si=x&t=3", TRAILER),
        ("http://m.youtube.com/watch?app=desktop&v=abcdefghijk", TRAILER),
        ("https://www.youtube.com/embed/abcdefghijk", TRAILER),
        ("https://www.youtube.com/shorts/abcdefghijk?feature=share", TRAILER),
        ("https://www.youtube-nocookie.com/embed/abcdefghijk", TRAILER),
        ("https://vimeo.com/123456789", "https://vimeo.com/123456789"),
        ("https://player.vimeo.com/video/123456789?h=0a1b2c3d4e", "https://vimeo.com/123456789/0a1b2c3d4e"),
        ("https://vimeo.com/channels/staffpicks/123456789", "https://vimeo.com/123456789"),
    ],
)
def test_a_trailer_is_kept_in_its_usual_form(typed, kept):
    html = f'<p data-trailer="{typed}">anything</p>'

    assert sanitise(html) == f'<p data-trailer="{kept}"><a href="{kept}">{kept}</a></p>'


def test_a_trailer_elsewhere_is_only_text():
    assert sanitise('<p data-trailer="https://evil.example/abcdefghijk">words</p>') == "<p>words</p>"


def test_pasted_word_text_arrives_clean():
    assert sanitise(WORD) == WORD_CLEAN


def test_pasted_google_docs_text_arrives_clean():
    assert sanitise(DOCS) == DOCS_CLEAN


def test_bullets_that_a_browser_left_as_text_become_a_list():
    bullets = "<p>·&nbsp;&nbsp; a</p><p>o&nbsp;&nbsp; b</p><p>·&nbsp; c</p><p>1.&nbsp;&nbsp; d</p>"
    html = bullets + "<p>– e</p><p>§&nbsp;12 f</p>"

    assert sanitise(html) == (
        "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul><ol><li>d</li></ol><p>– e</p><p>§&nbsp;12 f</p>"
    )


def test_a_simple_text_keeps_words_and_loses_what_only_a_story_has():
    html = (
        '<h2>a</h2><figure data-image="1"><figcaption>b</figcaption></figure>'
        "<details><summary>c</summary><p>d</p></details>"
        f'<p data-trailer="{TRAILER}">e</p><blockquote class="pull"><p>f</p></blockquote><p><a data-film="1">g</a></p>'
    )

    assert sanitise_simple(html) == (
        f'<h2>a</h2><p>b</p><p>c</p><p>d</p><p><a href="{TRAILER}">{TRAILER}</a></p>'
        "<blockquote><p>f</p></blockquote><p>g</p>"
    )
