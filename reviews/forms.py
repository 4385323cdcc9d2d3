from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from masthead.kinds import Kind
from masthead.models import Masthead
from publishing.body import is_visible
from publishing.forms import PublishingForm, Status, Step

from .fields import OrderedChoiceField, set_in_order
from .headlines import compose
from .models import Byline, Story, StoryTheme, Subject


class StoryForm(PublishingForm):
    """The story as an editor thinks of it. Bylines, people and themes are chosen in place, in their order."""

    headline = forms.CharField(
        required=False,
        max_length=300,
        label=gettext_lazy("Headline"),
        help_text=gettext_lazy("Empty: composed from film and festival, and kept in step with them."),
        widget=forms.TextInput(attrs={"class": "vTextField headline-field"}),
    )
    slug = forms.SlugField(
        required=False,
        allow_unicode=True,
        max_length=100,
        label=gettext_lazy("Address"),
        help_text=gettext_lazy(
            "The last part of the address. Empty: made from the headline. An old one keeps leading here."
        ),
    )
    subjects = OrderedChoiceField(
        Subject._meta.get_field("person"),
        may_add=True,
        label=gettext_lazy("People"),
        help_text=gettext_lazy("Of an interview: who is interviewed."),
    )
    bylines = OrderedChoiceField(
        Byline._meta.get_field("critic"),
        may_add=True,
        label=gettext_lazy("By"),
        help_text=gettext_lazy("In the order of the byline."),
    )
    themes = OrderedChoiceField(
        StoryTheme._meta.get_field("tag"),
        label=gettext_lazy("Themes"),
        help_text=gettext_lazy("From the magazine’s list."),
    )

    class Meta:
        model = Story
        exclude = ["guid", "images", "people", "critics"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        story = self.instance
        self.initial["headline"] = story.headline if story.headline_is_typed else ""
        self.initial["slug"] = story.slug if story.slug_is_typed or story.has_been_public else ""
        if "headline" in self.fields and not story.headline_is_typed:
            self.fields["headline"].widget.attrs["placeholder"] = story.headline
        if story.pk:
            self.initial["subjects"] = [subject.person_id for subject in story.subjects.all()]
            self.initial["bylines"] = [byline.critic_id for byline in story.bylines.all()]
            self.initial["themes"] = [link.tag_id for link in story.theme_links.all()]

    def clean_headline(self):
        headline = self.cleaned_data["headline"]
        return headline if is_visible(headline) else ""

    def clean(self):
        cleaned = super().clean()
        self._take_facts(cleaned)
        self.instance.headline_is_typed = bool(cleaned.get("headline"))
        self.instance.slug_is_typed = bool(cleaned.get("slug")) and not self.instance.has_been_public
        if not self.instance.headline_is_typed and not self.errors:
            self._compose(cleaned)
        return cleaned

    def _take_facts(self, cleaned):
        """What headline and embargo follow from: both are judged before the story is saved."""
        for name in ("kind", "film", "edition"):
            if name in cleaned:
                setattr(self.instance, name, cleaned[name])
        self.instance.embargo_until = self.instance.current_embargo()

    def _compose(self, cleaned):
        cleaned["headline"] = compose(self.instance, cleaned.get("subjects"))
        if not cleaned["headline"] and cleaned["status"] == Status.APPROVED:
            raise ValidationError({"headline": _("Type a headline: there is not enough here to compose one from.")})

    def _post_clean(self):
        super()._post_clean()
        if self.step in {Step.PUBLISH, Step.SCHEDULE} and not self.errors and not self.instance.has_text:
            self.add_error("body", _("There is no text yet."))

    def _get_validation_exclusions(self):
        judged = {"kind", "film", "grade_scale", "grade_value", "embargo_until", "embargo_override"}
        return super()._get_validation_exclusions() - (judged - set(self.errors))

    def _save_m2m(self):
        super()._save_m2m()
        for links, name in [("subjects", "person"), ("bylines", "critic")]:
            if links in self.cleaned_data:
                set_in_order(getattr(self.instance, links), name, self.cleaned_data[links])


class ReviewForm(StoryForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.instance.kind = Kind.REVIEW
        if not self.instance.pk:
            self.initial.setdefault("grade_scale", Masthead.objects.current().default_scale)
        if "film" in self.fields:
            self.fields["film"].required = True


class ArticleForm(StoryForm):
    kind = forms.TypedChoiceField(
        coerce=Kind,
        choices=[(kind, kind.label) for kind in (Kind.INTERVIEW, Kind.FEATURE, Kind.NEWS)],
        label=gettext_lazy("Kind"),
    )
