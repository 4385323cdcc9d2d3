"""Which drawing is what: its alternative text, caption and the point that must stay in view when it is cropped."""

from collections.abc import Callable
from dataclasses import dataclass

from . import exteriors, interiors, portraits, posters


@dataclass(frozen=True)
class Picture:
    draw: Callable
    alt: str
    caption: str = ""
    focus: tuple[int, int] = (50, 50)


PICTURES = {
    "never-sorry": Picture(
        posters.never_sorry,
        "Poster of Ai Weiwei: Never Sorry: sunflower seeds in spirals round the lens of a camera",
        focus=(50, 46),
    ),
    "tide-clerk": Picture(
        posters.tide_clerk,
        "Poster of The Tide Clerk: a red moon sets behind rows of waves; a gauge, and a hut on stilts",
        focus=(60, 45),
    ),
    "nine-floors-down": Picture(
        posters.nine_floors_down,
        "Poster of Nine Floors Down: a square stairwell from above, with a small figure on the stairs",
        focus=(45, 60),
    ),
    "tokyo-story": Picture(
        posters.tokyo_story,
        "Poster of Tokyo Story: two people sit on a sea wall, small under a large red sun",
        focus=(50, 60),
    ),
    "wadjda": Picture(
        posters.wadjda,
        "Poster of Wadjda: a green bicycle with streamers stands on a long wall and casts its shadow on it",
        focus=(50, 50),
    ),
    "lantern-week": Picture(
        posters.lantern_week,
        "Poster of Lantern Week: a paper lantern over a dark harbour town",
        focus=(50, 40),
    ),
    "one-seed-in-many": Picture(
        interiors.one_seed_in_many,
        "A dark figure kneels on a vast grey floor of seeds, under a row of tall windows",
        "A very large number, made of ones.",
        focus=(70, 60),
    ),
    "cameras-and-lanterns": Picture(
        exteriors.cameras_and_lanterns,
        "Four surveillance cameras on poles before a turquoise gate, a red lantern hanging under each",
        "The gate and its watchers. The lanterns are our illustrator’s.",
    ),
    "tide-office": Picture(
        interiors.tide_office,
        "A woman writes at a desk by the light of a red lamp; through the window behind her, the moon over the sea",
        "The evening reading, and the thumb’s width that will not go away.",
        focus=(55, 55),
    ),
    "low-water": Picture(
        exteriors.low_water,
        "At dawn a small figure with a lantern walks a line of poles across the flats, towards a hut on stilts",
        "Low water: the walk out, for the twenty-thousandth time or so.",
        focus=(56, 55),
    ),
    "in-the-beam": Picture(
        interiors.in_the_beam,
        "A woman in round glasses, in profile, dark against the light of a projector",
        "Maren Okoye-Lund, as our illustrator imagined her.",
        focus=(38, 45),
    ),
    "empty-room": Picture(
        interiors.empty_room,
        "A room with its sliding doors open on a harbour; a low table, two cushions, nobody there",
        "What is left when the talk is over.",
    ),
    "over-the-wall": Picture(
        exteriors.over_the_wall,
        "A girl in black looks up at a green bicycle that seems to fly along the top of a long wall",
        "First sight of it.",
        focus=(55, 50),
    ),
    "rows-in-the-water": Picture(
        exteriors.rows_in_the_water,
        "Rows of empty chairs stand in the sea at dusk before a large lit screen",
        "The dress rehearsal, at high water.",
    ),
    "house-in-section": Picture(
        exteriors.house_in_section,
        "A tall house cut open: lit rooms left and right, and a figure in magenta on the stairs between them",
        "Somewhere around the fifth floor.",
        focus=(60, 50),
    ),
    "ottilie": Picture(portraits.ottilie, "Portrait of Ottilie Marrow: dark bobbed hair, a white collar"),
    "bastian": Picture(portraits.bastian, "Portrait of Bastian Quill: round glasses, a beard, a red jumper"),
    "noor": Picture(portraits.noor, "Portrait of Noor Haverlock: a dark hat with a yellow band"),
}
