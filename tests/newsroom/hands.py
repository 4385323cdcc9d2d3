"""What an editor's hands do in the browser: sign in, find by typing, add in passing, write, place a still."""

from urllib.parse import parse_qs, urlsplit

from tests.factories import PASSWORD


class Editor:
    def __init__(self, page):
        self.page = page

    def sign_in(self, username, password=PASSWORD):
        self.page.goto("/admin/")
        self.page.fill("#id_username", username)
        self.page.fill("#id_password", password)
        self.page.click("input[type=submit]")
        self.page.wait_for_selector("#user-tools")

    def fill(self, **fields):
        for name, value in fields.items():
            self.page.fill(f"#id_{name}", str(value))

    def save(self, button="Save"):
        self.page.get_by_role("button", name=button, exact=True).click()
        self.page.wait_for_load_state()
        assert not self.page.locator(".errornote").count(), self.page.locator(".errorlist").all_inner_texts()

    def choose(self, field, words):
        """Find something by typing, and take the first thing found."""
        self.page.locator(f".field-{field} .select2-selection").first.click()
        with self.page.expect_response(lambda answer: parse_qs(urlsplit(answer.url).query).get("term") == [words]):
            self.page.keyboard.type(words)
        self.page.wait_for_selector(".select2-results__option--highlighted:not(.loading-results)")
        self.page.keyboard.press("Enter")

    def add_in_passing(self, field, fill, opener=None):
        """Add what is missing in a window of its own; `fill` gets the hands in that window."""
        with (opener or self.page).expect_popup() as opened:
            self.page.click(f"#add_id_{field}")
        window = Editor(opened.value)
        fill(window)
        with opened.value.expect_event("close"):
            opened.value.click("input[name=_save]")

    def upload_picture(self, path, alt, **fields):
        self.page.set_input_files("#id_file", path)
        self.fill(alt=alt, **fields)

    def editor(self, field="body"):
        return self.page.locator(f".field-{field} .ProseMirror")

    def write(self, paragraphs, field="body"):
        self.editor(field).click()
        self.page.keyboard.press("Control+End")
        for number, paragraph in enumerate(paragraphs):
            if number:
                self.page.keyboard.press("Enter")
            self.page.keyboard.insert_text(paragraph)

    def new_paragraph(self):
        self.page.keyboard.press("Enter")

    def place_still(self, path, alt, caption="", credit=""):
        """Upload a still at the cursor, and go on writing below it."""
        self.page.locator(".field-body").get_by_role("button", name="Still", exact=True).click()
        dialog = self.page.locator("dialog[open]")
        dialog.get_by_role("button", name="Upload", exact=True).click()
        dialog.locator("input[type=file]").set_input_files(path)
        dialog.locator("[name=alt]").fill(alt)
        dialog.locator("[name=caption]").fill(caption)
        dialog.locator("[name=credit]").fill(credit)
        before = self.editor().locator("figure").count()
        dialog.get_by_role("button", name="Upload and place").click()
        self.editor().locator("figure").nth(before).wait_for()
        dialog.wait_for(state="detached")
