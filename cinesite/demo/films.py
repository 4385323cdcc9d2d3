"""The films. Real ones with facts that can be looked up; two invented ones, which say so in their synopsis."""

INVENTED = "<p>Invented for this magazine’s first edition: no such film exists.</p>"
INVENTED_PERSON = "<p>Invented, like every film named on this page.</p>"

PEOPLE = {
    "Yasujirō Ozu": {"original_name": "小津安二郎", "original_language": "ja"},
    "Chishū Ryū": {"original_name": "笠智衆", "original_language": "ja"},
    "Setsuko Hara": {"original_name": "原節子", "original_language": "ja"},
    "Ai Weiwei": {"original_name": "艾未未", "original_language": "zh"},
    "Haifaa al-Mansour": {"original_name": "هيفاء المنصور", "original_language": "ar"},
    "Maren Okoye-Lund": {
        "portrait": "in-the-beam",
        "biography": (
            "<p>Maren Okoye-Lund is invented. Had she lived, <cite>The Tide Clerk</cite> would have been her first"
            " feature, and she would have wanted you to see it with the window open.</p>"
        ),
    },
    **{
        name: {"biography": INVENTED_PERSON}
        for name in (
            "Bríd Castellane",
            "Joaquim Orr",
            "Duarte Lisle",
            "Ines Halloran",
            "Petra Vosgen",
            "Ilse Tamarin",
            "Kaja Brandauer-Obi",
            "Leopold Anselm-Rau",
        )
    },
}

FILMS = {
    "searching-for-sugar-man": {
        "title": "Searching for Sugar Man",
        "year": 2012,
        "countries": "SE,GB,FI",
        "languages": "en",
        "runtime": 86,
        "imdb": "tt2125608",
        "synopsis": (
            "<p>Two listeners in Cape Town set out to learn what became of Rodriguez, a songwriter from Detroit whose"
            " two albums were forgotten at home and loved in South Africa.</p>"
        ),
        "credits": [
            ("director", "Malik Bendjelloul"),
            ("writer", "Malik Bendjelloul"),
            ("producer", "Malik Bendjelloul"),
            ("producer", "Simon Chinn"),
            ("cinematographer", "Camilla Skagerström"),
            ("editor", "Malik Bendjelloul"),
            ("composer", "Rodriguez"),
        ],
    },
    "ai-weiwei-never-sorry": {
        "title": "Ai Weiwei: Never Sorry",
        "year": 2012,
        "countries": "US",
        "languages": "en,zh",
        "runtime": 91,
        "poster": "never-sorry",
        "stills": ["one-seed-in-many", "cameras-and-lanterns"],
        "synopsis": "<p>Some years of the Chinese artist’s work and life, up to his detention in 2011 and return.</p>",
        "credits": [
            ("director", "Alison Klayman"),
            ("producer", "Alison Klayman"),
            ("producer", "Adam Schlesinger"),
            ("cinematographer", "Alison Klayman"),
            ("editor", "Jennifer Fineran"),
            ("composer", "Ilan Isakov"),
            ("cast", "Ai Weiwei"),
        ],
    },
    "tokyo-story": {
        "title": "Tokyo Story",
        "year": 1953,
        "original_title": "東京物語",
        "original_language": "ja",
        "alternative_titles": [("Tōkyō monogatari", "ja"), ("Voyage à Tokyo", "fr")],
        "countries": "JP",
        "languages": "ja",
        "runtime": 136,
        "imdb": "tt0046438",
        "poster": "tokyo-story",
        "stills": ["empty-room"],
        "synopsis": "<p>An old couple from Onomichi visit their children in Tokyo, who have little time for them.</p>",
        "credits": [
            ("director", "Yasujirō Ozu"),
            ("writer", "Kōgo Noda"),
            ("writer", "Yasujirō Ozu"),
            ("producer", "Takeshi Yamamoto"),
            ("cinematographer", "Yūharu Atsuta"),
            ("editor", "Yoshiyasu Hamamura"),
            ("composer", "Kojun Saitō"),
            ("cast", "Chishū Ryū", "Shūkichi Hirayama"),
            ("cast", "Chieko Higashiyama", "Tomi Hirayama"),
            ("cast", "Setsuko Hara", "Noriko Hirayama"),
        ],
    },
    "wadjda": {
        "title": "Wadjda",
        "year": 2012,
        "original_title": "وجدة",
        "original_language": "ar",
        "countries": "SA,DE",
        "languages": "ar",
        "runtime": 98,
        "imdb": "tt2258858",
        "poster": "wadjda",
        "stills": ["over-the-wall"],
        "synopsis": "<p>A ten-year-old in a suburb of Riyadh means to have a bicycle, and to pay for it herself.</p>",
        "credits": [
            ("director", "Haifaa al-Mansour"),
            ("writer", "Haifaa al-Mansour"),
            ("cinematographer", "Lutz Reitemeier"),
            ("editor", "Andreas Wodraschke"),
            ("composer", "Max Richter"),
            ("cast", "Waad Mohammed", "Wadjda"),
            ("cast", "Reem Abdullah", "her mother"),
        ],
    },
    "la-jetee": {
        "title": "La Jetée",
        "year": 1962,
        "countries": "FR",
        "languages": "fr",
        "runtime": 28,
        "imdb": "tt0056119",
        "synopsis": "<p>After a war that ended the world, a man is sent back along the strength of one memory.</p>",
        "credits": [("director", "Chris Marker"), ("writer", "Chris Marker")],
    },
    "the-tide-clerk": {
        "title": "The Tide Clerk",
        "year": None,
        "countries": "IE,PT",
        "languages": "en,pt",
        "runtime": 94,
        "poster": "tide-clerk",
        "stills": ["tide-office", "low-water"],
        "synopsis": f"<p>The last clerk of a closed tide office, and the man sent to take it down.</p>{INVENTED}",
        "credits": [
            ("director", "Maren Okoye-Lund"),
            ("writer", "Maren Okoye-Lund"),
            ("cinematographer", "Duarte Lisle"),
            ("editor", "Petra Vosgen"),
            ("composer", "Ines Halloran"),
            ("cast", "Bríd Castellane", "Hesper Vane"),
            ("cast", "Joaquim Orr", "Tobin"),
        ],
    },
    "nine-floors-down": {
        "title": "Nine Floors Down",
        "year": None,
        "original_title": "Neun Stockwerke tiefer",
        "original_language": "de",
        "countries": "AT",
        "languages": "de",
        "runtime": 88,
        "poster": "nine-floors-down",
        "stills": ["house-in-section"],
        "synopsis": f"<p>A woman leaves her husband, by the stairs, nearly in one shot.</p>{INVENTED}",
        "credits": [
            ("director", "Ilse Tamarin"),
            ("writer", "Ilse Tamarin"),
            ("cinematographer", "Leopold Anselm-Rau"),
            ("cast", "Kaja Brandauer-Obi"),
        ],
    },
}
