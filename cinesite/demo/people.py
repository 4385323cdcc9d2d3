"""People whom a page tells something about. Everybody who is invented is said to be, on their own page."""

INVENTED = "<p>Invented, like every film named on this page.</p>"


def own_script(name, language):
    return {"original_name": name, "original_language": language}


def invented(sentence):
    return {"biography": f"<p>{sentence}</p>"}


PEOPLE = {
    "Yasujirō Ozu": own_script("小津安二郎", "ja"),
    "Chishū Ryū": own_script("笠智衆", "ja"),
    "Setsuko Hara": own_script("原節子", "ja"),
    "Haruko Sugimura": own_script("杉村春子", "ja"),
    "Ai Weiwei": own_script("艾未未", "zh"),
    "Haifaa al-Mansour": own_script("هيفاء المنصور", "ar"),
    "Abbas Kiarostami": own_script("عباس کیارستمی", "fa"),
    "Hossein Sabzian": own_script("حسین سبزیان", "fa"),
    "Mohsen Makhmalbaf": own_script("محسن مخملباف", "fa"),
    "Wong Kar-wai": own_script("王家衛", "zh"),
    "Tony Leung Chiu-wai": own_script("梁朝偉", "zh"),
    "Maggie Cheung": own_script("張曼玉", "zh"),
    "Dziga Vertov": own_script("Дзига Вертов", "ru"),
    "Yelizaveta Svilova": own_script("Елизавета Свилова", "ru"),
    "Mikhail Kaufman": own_script("Михаил Кауфман", "ru"),
    "Satyajit Ray": own_script("সত্যজিৎ রায়", "bn"),
    "Maren Okoye-Lund": {
        "portrait": "in-the-beam",
        "biography": (
            "<p>Maren Okoye-Lund is invented. Had she lived, <cite>The Tide Clerk</cite> would have been her first"
            " feature, and she would have wanted you to see it with the window open.</p>"
        ),
    },
    "Alban Threlkeld-Ruiz": invented("Projectionist at the Ropewalk in Port Ellery. Neither he nor it is on any map."),
    "Solveig Amankwah-Bell": invented("Archivist of a nation that we were asked not to name, and that was not asked."),
    "Iolanthe Brück-Mensah": invented("Subtitler. Invented, within two lines of forty characters."),
    "Wieke Vanderloon-Asante": invented("Invented, with her orchard and every pane of its glass."),
    "Amadeu Sorrel": invented("Invented; so is his island, though he is right about the washing."),
    "Zsófia Kertész-Marlowe": invented("Invented. She would like it known that her own family has all its spoons."),
    **{
        name: {"biography": INVENTED}
        for name in (
            "Bríd Castellane",
            "Joaquim Orr",
            "Duarte Lisle",
            "Ines Halloran",
            "Petra Vosgen",
            "Ilse Tamarin",
            "Kaja Brandauer-Obi",
            "Leopold Anselm-Rau",
            "Graça Tavares-Quell",
            "Tobias Emmerzaal",
            "Ágota Winterlich",
            "Benedek Osmond-Fehér",
        )
    },
}
