"""Which drawing is what: its alternative text, caption and the point that must stay in view when it is cropped."""

from collections.abc import Callable
from dataclasses import dataclass

from . import (
    exteriors,
    interiors,
    kitchen,
    portraits,
    posters,
    posters_of_early_films,
    posters_of_inventions,
    posters_of_later_films,
    stills_by_day,
    stills_by_night,
    stills_of_tables,
    stills_of_work,
)


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
    "sherlock-jr": Picture(
        posters_of_early_films.sherlock_jr,
        "Poster of Sherlock Jr.: a screen lights a dark hall; on it a cliff, a sea and a small figure in mid-dive",
    ),
    "man-with-a-movie-camera": Picture(
        posters_of_early_films.movie_camera,
        "Poster of Man with a Movie Camera: a tripod strides over tilted tower blocks, an eye for its lens",
    ),
    "m": Picture(
        posters_of_early_films.m,
        "Poster of M: a long shadow with a hat falls on a wall; a ball lies at its feet",
        focus=(50, 45),
    ),
    "pather-panchali": Picture(
        posters_of_early_films.pather_panchali,
        "Poster of Pather Panchali: a train under black smoke passes behind tall white grass",
        focus=(50, 45),
    ),
    "cleo-from-5-to-7": Picture(
        posters_of_early_films.cleo,
        "Poster of Cléo from 5 to 7: a clock face turned into a street, with a small figure walking along its hand",
    ),
    "la-jetee": Picture(
        posters_of_early_films.la_jetee,
        "Poster of La Jetée: the pier of an airport in sharp perspective, a black sun, one figure at the rail",
    ),
    "dr-strangelove": Picture(
        posters_of_later_films.strangelove,
        "A ring of lamps and a round table make the mushroom of an explosion",
    ),
    "the-battle-of-algiers": Picture(
        posters_of_later_films.algiers,
        "Poster of The Battle of Algiers: white cubes of a hillside city, cut by one red stair",
    ),
    "jeanne-dielman": Picture(
        kitchen.jeanne_dielman,
        "A pot, a tureen, a coffee pot and other things on shelves, each in its place",
    ),
    "close-up": Picture(
        posters_of_later_films.close_up,
        "Poster of Close-Up: two on a motorcycle, small, inside the iris of a large ring of blue and green",
    ),
    "in-the-mood-for-love": Picture(
        posters_of_later_films.mood_for_love,
        "Poster of In the Mood for Love: two shadows pass each other on a wall between red curtains",
    ),
    "sugar-man": Picture(
        posters_of_later_films.sugar_man,
        "Poster of Searching for Sugar Man: a record that is half black vinyl and half snow, someone walking across",
    ),
    "eleven-spoons": Picture(
        posters_of_inventions.eleven_spoons,
        "Poster of Eleven Spoons: twelve places on green cloth, eleven of them taken by a spoon",
    ),
    "a-word-with-the-weather": Picture(
        posters_of_inventions.word_with_the_weather,
        "Poster of A Word with the Weather: isobars spread from a small radio mast over an island",
    ),
    "the-glass-orchard": Picture(
        posters_of_inventions.glass_orchard,
        "Poster of The Glass Orchard: a pear whose flesh is the panes of a glasshouse, lit from within",
    ),
    "lantern-week-before": Picture(
        posters_of_inventions.lantern_week_before,
        "Poster of last year’s Lantern Week: three paper boats with lights in them on dark water",
    ),
    "camera-on-the-roofs": Picture(
        stills_by_day.camera_on_the_roofs,
        "A cameraman with his tripod stands, enormous, above the roofs and wires of a city",
        "The man, the camera, and a city that has been told to hold still.",
        focus=(60, 45),
    ),
    "balloon-in-the-wires": Picture(
        stills_by_day.balloon_in_the_wires,
        "A balloon shaped like a small figure hangs caught in telegraph wires against an empty sky",
        "What the wires have caught.",
        focus=(58, 42),
    ),
    "through-the-kaash": Picture(
        stills_by_day.through_the_kaash,
        "Two children stand in tall feathery grass; far behind them a train draws a line of black smoke across the sky",
        "It is gone almost before they have seen it.",
        focus=(50, 45),
    ),
    "the-steps": Picture(
        stills_by_day.the_steps,
        "A white city of steps and arches; a single dark figure climbs between walls of light",
        "Every way through the Casbah is also a way up.",
        focus=(50, 50),
    ),
    "flowers-on-the-road": Picture(
        stills_by_day.flowers_on_the_road,
        "Two people on a motorcycle, seen from behind through a cracked windscreen, a pot of red flowers between them",
        "The ride, at the distance that the film keeps.",
        focus=(55, 55),
    ),
    "the-forecast": Picture(
        stills_by_day.the_forecast,
        "A small hut with a radio mast stands on a green headland under an enormous, banded sky",
        "The studio, with what it has to report on.",
        focus=(60, 60),
    ),
    "the-cards": Picture(
        stills_of_tables.the_cards,
        "Cards laid out on a flowered cloth, seen from above, and the hands of two people",
        "The only colour that the film allows itself.",
    ),
    "the-round-table": Picture(
        stills_by_night.the_round_table,
        "A great round table under a ring of lamps, its chairs empty, a vast dark map glowing behind it",
        "Nobody is to fight in here.",
        focus=(50, 55),
    ),
    "the-blue-kitchen": Picture(
        kitchen.the_blue_kitchen,
        "A tiled kitchen seen straight on: a table with a bowl and a knife, a gas stove, a lamp, and nobody there",
        "Everything in its place.",
    ),
    "under-the-lamp": Picture(
        stills_by_night.under_the_lamp,
        "A wet flight of steps at night, a shaded street lamp, rain, and a red curtain stirring in a doorway",
        "The steps to the noodle stall. The shade does its best.",
        focus=(60, 50),
    ),
    "snow-street": Picture(
        stills_by_night.snow_street,
        "Brick houses in falling snow; a figure in black with a guitar case walks between two lamps",
        "Detroit, as our illustrator heard it.",
        focus=(54, 65),
    ),
    "the-inventory": Picture(
        stills_of_tables.the_inventory,
        "A table from above: eleven silver spoons in a row on dark cloth, and the paler shape where one has lain",
        "Item K.",
    ),
    "under-glass": Picture(
        stills_by_night.under_glass,
        "A glasshouse at night, lit magenta from within; rows of small trees and one figure with a ladder",
        "Row forty, at some hour or other.",
        focus=(50, 60),
    ),
    "the-box": Picture(
        stills_of_work.the_box,
        "A projectionist, a silhouette between two machines; a cone of light goes out through a small window",
        "Two machines, one window.",
    ),
    "the-vault": Picture(
        stills_of_work.the_vault,
        "A long aisle between shelves of round film cans, one shelf lit, a ladder, one gap in a row",
        "Two kilometres of shelf, and one gap.",
    ),
    "two-lines": Picture(
        stills_of_work.two_lines,
        "A dark cinema seen from the back row; on the screen a pale sea and, beneath it, two short bars of light",
        "Forty characters, twice.",
        focus=(50, 45),
    ),
    "concetta": Picture(
        portraits.concetta,
        "Portrait of Concetta Wray: red curls, a yellow jacket, a magenta bow tie",
    ),
    "jolyon": Picture(
        portraits.jolyon,
        "Portrait of Jolyon Achterberg: white hair at the sides, a white moustache, a dark red tie",
    ),
    "isidore": Picture(
        portraits.isidore,
        "Portrait of Isidore Pell: cropped dark hair, a short beard, a pale rollneck",
    ),
}
