from django.urls import register_converter


class YearConverter:
    """A year in an address, in four figures and no other way, so that no page has two addresses."""

    regex = "[1-9][0-9]{3}"

    def to_python(self, year):
        return int(year)

    def to_url(self, year):
        return str(year)


register_converter(YearConverter, "year")
