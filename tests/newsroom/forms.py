"""Fills in a form as a browser would: what stands in the page is posted, with the changes of the test."""

from html.parser import HTMLParser

NOT_SENT = {"submit", "button", "file", "image", "reset"}


class Fields(HTMLParser):
    def __init__(self):
        super().__init__()
        self.data, self.select, self.text = {}, None, None

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        name = attrs.get("name")
        if tag == "input" and name and attrs.get("type") not in NOT_SENT:
            self.input(name, attrs)
        elif tag == "select" and name:
            self.select = name
        elif tag == "option" and self.select and "selected" in attrs:
            self.add(self.select, attrs.get("value", ""))
        elif tag == "textarea" and name:
            self.text = name
            self.data[name] = ""

    def input(self, name, attrs):
        if attrs.get("type") not in {"checkbox", "radio"}:
            self.data[name] = attrs.get("value", "")
        elif "checked" in attrs:
            self.add(name, attrs.get("value", "on"))

    def add(self, name, value):
        self.data.setdefault(name, []).append(value)

    def handle_data(self, data):
        if self.text:
            self.data[self.text] += data

    def handle_endtag(self, tag):
        if tag == "textarea":
            self.text = None
        elif tag == "select":
            self.select = None


def fields_of(response):
    parser = Fields()
    parser.feed(response.content.decode().partition("<main")[2])
    return parser.data


def submit(client, address, data=(), **changes):
    """Opens the form at `address`, changes some fields, presses Save. Rows that an inline lacks are added first."""
    typed = dict(data) | changes
    there = fields_of(client.get(address))
    fields = {name: value for name, value in there.items() if "__prefix__" not in name}
    for prefix, number in sorted({tuple(name.split("-")[:2]) for name in typed if name.count("-") > 1}):
        if int(number) >= int(fields[f"{prefix}-TOTAL_FORMS"]):
            fields[f"{prefix}-TOTAL_FORMS"] = int(number) + 1
            start = f"{prefix}-__prefix__"
            fields |= {name.replace("__prefix__", number): there[name] for name in there if name.startswith(start)}
    return client.post(address, fields | typed)


def errors_of(response):
    """Every sentence that the form complains with."""
    if response.status_code != 200:
        return []
    form = response.context["adminform"].form
    errors = [error for errors in form.errors.values() for error in errors]
    for inline in response.context["inline_admin_formsets"]:
        errors += inline.formset.non_form_errors()
        errors += [error for row in inline.formset.errors for errors in row.values() for error in errors]
    return errors
