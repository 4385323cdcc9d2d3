from django import forms
from django.contrib.auth.forms import AdminUserCreationForm, UserChangeForm
from django.contrib.auth.models import Group
from django.utils.translation import gettext_lazy as _

ROLES = ["Critic", "Moderator", "Editor", "Publisher"]


class RoleField(forms.ModelChoiceField):
    """The one role of an account, in place of groups and single permissions."""

    def __init__(self, **kwargs):
        super().__init__(
            Group.objects.filter(name__in=ROLES).order_by("name"),
            label=_("Role"),
            empty_label=_("None: may not sign in to the newsroom"),
            required=False,
            help_text=_(
                "A critic writes drafts. A moderator keeps the themes of stories. An editor writes and publishes "
                "everything. A publisher also keeps the masthead, the pages and these accounts."
            ),
            **kwargs,
        )


class RoleMixin:
    """Saves the role, and lets in to the newsroom who has one."""

    def save(self, commit=True):
        user = super().save(commit=False)
        user.is_staff = user.is_superuser or bool(self.cleaned_data["role"])
        if commit:
            user.save()
            self.save_m2m()
        return user

    def _save_m2m(self):
        super()._save_m2m()
        role = self.cleaned_data["role"]
        self.instance.groups.set([role] if role else [])


class AccountForm(RoleMixin, UserChangeForm):
    role = RoleField()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["role"].initial = self.instance.groups.first()


class NewAccountForm(RoleMixin, AdminUserCreationForm):
    role = RoleField()
