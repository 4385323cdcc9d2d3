"""Forms with the buttons of publishing: each button says what will happen, and the model's own rules judge it."""

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import TextChoices
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .models import Publishable

Status = Publishable.Status
BEFORE_APPROVAL = [Status.PITCH, Status.ASSIGNED, Status.DRAFT, Status.IN_REVIEW, Status.READY]


def moment_in_words(moment):
    """A moment as the newsroom says it: "Sat 3 May, 18:00 BST", with the year where it is not this one."""
    moment = timezone.localtime(moment)
    this_year = moment.year == timezone.localtime().year
    return date_format(moment, "D j M, H:i T" if this_year else "D j M Y, H:i T")


class Step(TextChoices):
    """What a button of the form does beside saving; the value is the button's name."""

    PUBLISH = "_publish"
    SCHEDULE = "_schedule"
    WITHDRAW = "_withdraw"
    UNSCHEDULE = "_unschedule"


def step_in(data):
    """The step whose button was pressed, or None where it was a plain save."""
    return next((step for step in Step if step in data), None)


class PublishingForm(forms.ModelForm):
    statuses = BEFORE_APPROVAL

    opened = forms.CharField(required=False, widget=forms.HiddenInput)
    status = forms.TypedChoiceField(coerce=Status, required=False, initial=Status.DRAFT, label=gettext_lazy("Status"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["opened"] = self.instance.changed_at.isoformat() if self.instance.pk else ""
        if "status" in self.fields:
            self._offer_statuses(self.fields["status"])

    def _offer_statuses(self, field):
        """Those before approval; from then on buttons alone change it, and it is only shown."""
        current = Status(self.instance.status)
        field.disabled = current not in self.statuses
        field.choices = [(status, status.label) for status in ([current] if field.disabled else self.statuses)]

    @property
    def step(self):
        return step_in(self.data)

    def clean(self):
        cleaned = super().clean()
        cleaned = self.cleaned_data if cleaned is None else cleaned
        self._refuse_to_overwrite(cleaned)
        self._refuse_to_vanish(cleaned)
        if self.step == Step.PUBLISH:
            cleaned |= {"status": Status.APPROVED, "publish_at": self._since(), "withdraw_at": None}
        elif self.step == Step.SCHEDULE:
            cleaned |= {"status": Status.APPROVED, "publish_at": self._moment_to_come(cleaned)}
        elif self.step == Step.WITHDRAW:
            cleaned["status"] = Status.WITHDRAWN
        elif self.step == Step.UNSCHEDULE:
            cleaned["status"] = Status.READY
        elif not cleaned.get("status"):
            cleaned["status"] = self.instance.status
        return cleaned

    def _since(self):
        """Now; what comes back after readers knew it comes back under its date."""
        # To the second: that is what pages, feeds and calendars tell.
        now, earlier = timezone.now().replace(microsecond=0), self.instance.publish_at
        return earlier if self.instance.has_been_public and earlier and earlier <= now else now

    def _refuse_to_vanish(self, cleaned):
        """A later date would take what readers see away from them, without anybody having said so."""
        later = cleaned.get("publish_at")
        is_live = self.instance.pk and self.instance.stage == Publishable.Stage.LIVE
        if is_live and self.step is None and later and later > timezone.now():
            self.add_error("publish_at", _("Readers can see it already. Withdraw it first; then it can be scheduled."))

    def _refuse_to_overwrite(self, cleaned):
        """Somebody else saved meanwhile: say so, keep what was typed, and let a second save replace the other's."""
        if not self.instance.pk or not cleaned.get("opened"):
            return
        stored = type(self.instance)._base_manager.select_for_update().only("changed_at").get(pk=self.instance.pk)
        if stored.changed_at.isoformat() == cleaned["opened"]:
            return
        self.data = self.data.copy()
        self.data[self.add_prefix("opened")] = stored.changed_at.isoformat()
        raise ValidationError(
            _(
                "Somebody saved this at %(moment)s, while you had it open. What you typed stands below and is not"
                " saved yet. Open it in another tab to compare; saving here again replaces what they wrote."
            ),
            code="overwritten",
            params={"moment": moment_in_words(stored.changed_at)},
        )

    def _moment_to_come(self, cleaned):
        moment = cleaned.get("publish_at")
        if moment and moment <= timezone.now():
            raise ValidationError({"publish_at": _("This moment has passed. Choose a later one, or publish now.")})
        return moment

    def _get_validation_exclusions(self):
        """The rules of publishing are checked whether or not the form shows their fields."""
        return super()._get_validation_exclusions() - ({"status", "publish_at", "withdraw_at"} - set(self.errors))
