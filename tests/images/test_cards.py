"""What is drawn on share cards, in every script that a title may be in."""

import subprocess
import sys
from io import BytesIO

import pytest
from django.conf import settings
from PIL import Image as Pillow
from PIL import ImageChops

from images.cards import HEIGHT, WIDTH, ShareCard
from images.cards.bidi import levels, visual_order
from images.cards.drawing import MOST_BYTES, draw
from images.cards.faces import FACT, ITALIC, UPRIGHT, drawable, runs
from images.cards.lines import fitted

NOTDEF = 0
TITLES = {
    "Latin": "Žižek, Łódź, đường, İstanbul, Þór",
    "Greek": "Ο Θίασος, Ταξίδι στα Κύθηρα",
    "Cyrillic": "Человек с киноаппаратом, Їжак",
    "Arabic": "وجدة، السلام عليكم",
    "Persian": "کلوزآپ، نمای نزدیک، می‌خواهم",
    "Urdu": "بول ٹکڑے گھر",
    "Hebrew": "ואלס עם באשיר",
    "Devanagari": "पाथेर पांचाली क्षत्रिय",
    "Bengali": "পথের পাঁচালী",
    "Tamil": "பராசக்தி",
    "Thai": "ลุงบุญมีระลึกชาติ",
    "Georgian": "მონანიება",
    "Armenian": "Նռան գույնը",
    "Japanese": "千と千尋の神隠し、「東京物語」",
    "Chinese": "花样年华，霸王别姬",
    "traditional Chinese": "花樣年華，臥虎藏龍",
    "Korean": "밤의 해변에서 혼자",
}


def card(**facts):
    return ShareCard(**{"masthead": "Cinesite", "title": "Two Lamps", "ground": "paper"} | facts)


def picture_of(card):
    return Pillow.open(BytesIO(draw(card)))


def in_visual_order(text, right_to_left=False):
    return "".join(text[place] for place in visual_order(levels(text, right_to_left)))


@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES)
@pytest.mark.parametrize("voice", [ITALIC, UPRIGHT, FACT], ids=["headline", "typed", "fact"])
def test_every_letter_of_these_scripts_is_drawn_and_none_is_an_empty_box(title, voice):
    found = [glyph.number for run in runs(drawable(title), voice) for glyph in run.glyphs]

    assert drawable(title).replace(" ", "") == title.replace(" ", "")
    assert found and NOTDEF not in found


def test_arabic_letters_join():
    alone = {glyph.number for letter in "وجدة" for run in runs(letter, UPRIGHT) for glyph in run.glyphs}
    [joined] = runs("وجدة", UPRIGHT, right_to_left=True)

    assert not {glyph.number for glyph in joined.glyphs} <= alone


def test_marks_stand_over_their_letters_and_take_no_room():
    bare, marked = runs("क", UPRIGHT), runs("कि", UPRIGHT)

    assert [len(run.glyphs) for run in marked] == [2]
    assert marked[0].width > bare[0].width
    assert runs("ก", UPRIGHT)[0].width == runs("กี้", UPRIGHT)[0].width


def test_chinese_and_japanese_each_have_their_own_shape_of_a_character():
    [chinese], [japanese] = runs("直", UPRIGHT, "zh"), runs("直", UPRIGHT, "ja")

    assert chinese.face != japanese.face


def test_a_line_in_two_directions_is_put_in_the_order_in_which_it_is_read():
    assert in_visual_order("שלום (2019)", right_to_left=True) == ")2019( םולש"
    assert in_visual_order("Talking to שלום עולם, twice") == "Talking to םלוע םולש, twice"
    assert in_visual_order("50% של 1,000 (ב-2012)", right_to_left=True) == ")2012-ב( 1,000 לש 50%"


def test_the_year_behind_a_foreign_title_comes_after_it():
    assert in_visual_order("وجدة (2019) review") == "ةدجو (2019) review"


def test_a_line_breaks_between_ideographs_but_never_before_what_closes():
    block = fitted("東京物語「東京物語」、東京物語。", UPRIGHT, [40], (205, 600), "ja")

    assert len(block.lines) > 2
    assert not [line for line in block.lines if line[0] in "」、。" or line[-1] == "「"]


@pytest.mark.parametrize("text", ["word " * 60, "W" * 300, "東" * 300, "กี้" * 300, "سلام " * 60, "a", ""])
def test_whatever_its_length_a_text_keeps_to_its_room(text):
    room = (500, 300)

    block = fitted(text, UPRIGHT, range(120, 28, -4), room)

    assert block.width <= room[0] + 1
    assert block.height <= room[1] + 1
    assert len(text) < 200 or block.lines[-1].endswith("…")


def test_a_long_headline_is_not_painted_over_the_margin():
    plain = picture_of(card(title="", picture=None))

    drawn = picture_of(card(title="An immeasurably long headline, " * 10, picture=None))

    changed = ImageChops.difference(plain, drawn).convert("L").point(lambda level: 255 * (level > 40)).getbbox()
    assert changed[0] >= 40 and changed[2] <= WIDTH - 40 and changed[3] <= HEIGHT - 56


def test_what_no_typeface_has_is_left_out():
    assert drawable("Lamps 🎬 తెలుగు\u202e and ﬁlms") == "Lamps and ﬁlms"


def test_a_card_is_a_jpeg_of_the_size_that_other_sites_ask_for():
    everything = card(kicker=("SIFF 2012", "Noir"), before="SIFF:", after="review", is_film=True, mark="B+", foot="Ann")

    drawn = draw(everything)

    assert Pillow.open(BytesIO(drawn)).format == "JPEG"
    assert Pillow.open(BytesIO(drawn)).size == (1200, 630)
    assert len(drawn) <= MOST_BYTES


def test_no_typeface_and_no_library_of_the_machine_is_needed():
    """Without `libfribidi`, which Pillow would look for on the system, everything is as it is with it."""
    script = (
        "import ctypes.util, sys; sys.modules['PIL._imagingft'] = None\n"
        "import django; django.setup()\n"
        "from images.cards import ShareCard; from images.cards.drawing import draw\n"
        "sys.stdout.buffer.write(draw(ShareCard(masthead='م', title='وجدة (2019)', ground='paper')))"
    )

    made = subprocess.run([sys.executable, "-c", script], cwd=settings.BASE_DIR, capture_output=True, check=True)

    assert made.stdout == draw(card(masthead="م", title="وجدة (2019)"))
