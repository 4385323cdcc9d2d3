from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group
from django.http import Http404
from django.utils.translation import gettext_lazy as _

from .forms import AccountForm, NewAccountForm
from .models import User

admin.site.unregister(Group)


@admin.register(User)
class AccountAdmin(UserAdmin):
    """Staff accounts: who signs in, and in which of the roles. Superusers are made at the command line."""

    form = AccountForm
    add_form = NewAccountForm
    list_display = ["username", "first_name", "last_name", "email", "role", "is_active", "last_login"]
    list_filter = ["is_active", "groups"]
    filter_horizontal = []
    fieldsets = [
        (None, {"fields": ["username", "password"]}),
        (_("Person"), {"fields": ["first_name", "last_name", "email"]}),
        (_("Access"), {"fields": ["role", "is_active"]}),
    ]
    add_fieldsets = [
        (None, {"classes": ["wide"], "fields": ["username", "usable_password", "password1", "password2"]}),
        (_("Person"), {"classes": ["wide"], "fields": ["first_name", "last_name", "email"]}),
        (_("Access"), {"classes": ["wide"], "fields": ["role"]}),
    ]

    def get_queryset(self, request):
        accounts = super().get_queryset(request).prefetch_related("groups")
        return accounts if request.user.is_superuser else accounts.filter(is_superuser=False)

    def get_object(self, request, object_id, from_field=None):
        """An account that is out of reach is not there, whichever of its forms was asked for."""
        account = super().get_object(request, object_id, from_field)
        if account is None:
            raise Http404
        return account

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if db_field.name == "email":
            kwargs["help_text"] = _("A forgotten password is set anew through this address.")
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    @admin.display(description=_("role"))
    def role(self, account):
        return ", ".join(str(group) for group in account.groups.all())
