"""Which grades reviews get: letters mostly, most of them in the middle of the scale."""

from masthead.grades import Grade, Scale

# None: a review without a grade.
SCALES = {Scale.LETTERS: 80, Scale.STARS: 10, Scale.TENS: 5, None: 5}
GRADES = {scale: [Grade(scale, value) for value in scale.values_in_order] for scale in Scale}


def grade(random):
    """What a story keeps of its grade."""
    scale = random.choices(list(SCALES), weights=SCALES.values())[0]
    if not scale:
        return {}
    values = GRADES[scale]
    given = values[int(random.triangular(0, len(values), len(values) / 3))]
    return {"grade_scale": scale, "grade_value": given.value, "grade_rank": given.rank}
