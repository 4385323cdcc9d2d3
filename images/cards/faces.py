"""The typefaces of share cards: which one draws which character, and how HarfBuzz shapes what it draws.

They lie beside this file, because a server has no typefaces of its own, or others than the magazine's.
"""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import groupby
from pathlib import Path
from typing import NamedTuple
from unicodedata import category, normalize

import uharfbuzz

from .bidi import levels, visual_order

FONTS = Path(__file__).with_name("fonts")
JOINERS = "\u200c\u200d"
KANA = re.compile("[\u3040-\u30ff]")
HAN = re.compile("[\u3400-\u9fff]")


@dataclass(frozen=True)
class Face:
    file: str
    leading: float = 1.12
    # What is set large is set a little closer. Scripts whose letters join never are.
    tracking: float = 0

    @cached_property
    def font(self):
        return uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(FONTS / self.file))))

    @cached_property
    def characters(self):
        return frozenset(map(chr, self.font.face.unicodes))


ITALIC = Face("texgyrepagella-italic.otf", tracking=-0.02)
UPRIGHT = Face("texgyrepagella-regular.otf", tracking=-0.015)
FACT = Face("RobotoCondensed-Regular.ttf")
STRONG = Face("RobotoCondensed-Bold.ttf")
JAPANESE, CHINESE = Face("NotoSerifCJKjp-Regular.otf", 1.28), Face("NotoSerifCJKsc-Regular.otf", 1.28)
OTHERS = [
    Face("NotoSerif-Regular.ttf", 1.2),
    Face("NotoNaskhArabic-Regular.ttf", 1.5),
    Face("NotoSerifHebrew-Regular.ttf", 1.2),
    Face("NotoSerifDevanagari-Regular.ttf", 1.4),
    Face("NotoSerifBengali-Regular.ttf", 1.4),
    Face("NotoSerifTamil-Regular.ttf", 1.35),
    Face("NotoSerifThai-Regular.ttf", 1.45),
    Face("NotoSerifGeorgian-Regular.ttf", 1.25),
    Face("NotoSerifArmenian-Regular.ttf", 1.25),
]


class Glyph(NamedTuple):
    """`x` and `y` from where its run begins on the base line; all lengths are in parts of the size."""

    number: int
    x: float
    y: float


class Run(NamedTuple):
    """What one face draws in one direction."""

    face: Face
    glyphs: tuple[Glyph, ...]
    width: float


@lru_cache
def known():
    """Every character that can be drawn."""
    return frozenset(JOINERS).union(*(face.characters for face in (UPRIGHT, *OTHERS, JAPANESE, CHINESE)))


def drawable(text):
    """`text` without what no face has, so that no card shows an empty box."""
    return " ".join("".join(map(in_known_letters, normalize("NFC", text))).split())


def in_known_letters(character):
    plain = normalize("NFKD", character)
    return character if character in known() or character.isspace() else plain if known().issuperset(plain) else ""


def choice(voice, text, language):
    """The faces for `text`, the magazine's own before the others.

    Scripts that know no italics are upright with all that stands beside them. Some characters have another shape in
    Chinese than in Japanese.
    """
    if voice == ITALIC and any(category(letter)[0] == "L" and letter not in ITALIC.characters for letter in text):
        voice = UPRIGHT
    is_chinese = language.startswith("zh") or (not language and HAN.search(text) and not KANA.search(text))
    return [voice, UPRIGHT, *OTHERS, *((CHINESE, JAPANESE) if is_chinese else (JAPANESE, CHINESE))]


def faces_of(text, faces):
    """The face of each character. What only has a meaning beside a letter stays with that letter's face."""
    face = faces[0]
    for character in text:
        if not (character in JOINERS or (category(character)[0] in "MZ" and character in face.characters)):
            face = next(face for face in faces if character in face.characters)
        yield face


def runs(text, voice, language="", right_to_left=False):
    """A line of drawable text in the order in which it stands on the card, from left to right."""
    found = levels(text, right_to_left)
    letters = zip(text, faces_of(text, choice(voice, text, language)), found, strict=True)
    alike = groupby(letters, lambda letter: letter[1:])
    parts = [("".join(letter[0] for letter in part), face, level) for (face, level), part in alike]
    in_order = [parts[place] for place in visual_order([level for _text, _face, level in parts])]
    return [shaped(part, face, level % 2 == 1, language) for part, face, level in in_order]


@lru_cache(maxsize=2048)
def shaped(text, face, right_to_left, language):
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if right_to_left else "ltr"
    if language:
        buffer.language = language
    uharfbuzz.shape(face.font, buffer)
    glyphs, pen, size = [], 0, face.font.face.upem
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        glyphs.append(Glyph(info.codepoint, (pen + position.x_offset) / size, position.y_offset / size))
        pen += position.x_advance + (face.tracking * size if position.x_advance else 0)
    return Run(face, tuple(glyphs), pen / size)
