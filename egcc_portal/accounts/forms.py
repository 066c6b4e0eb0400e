"""The form of the door, and the forms in which administrators keep accounts."""

from __future__ import annotations

from allauth.account.forms import LoginForm as AllauthLoginForm
from allauth.account.forms import ResetPasswordForm
from django.contrib.auth.forms import AdminUserCreationForm, UserChangeForm
from django.utils.translation import gettext_lazy as _

from egcc_portal.accounts.models import User


class LoginForm(AllauthLoginForm):
    """E-mail and password, in our words."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].label = _("Work e-mail")
        self.fields["password"].label = _("Password")
        self.fields["password"].help_text = ""
        for field in self.fields.values():
            field.widget.attrs.pop("placeholder", None)


class ForgottenForm(ResetPasswordForm):
    """The e-mail that a link to set a new password goes to, in our words."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].label = _("Work e-mail")
        self.fields["email"].widget.attrs.pop("placeholder", None)


class NewUserForm(AdminUserCreationForm):
    """A new account, with a password that passes the rules."""

    class Meta:
        model = User
        fields = ["email", "name", "role", "language"]

    def clean_email(self) -> str:
        return User.objects.normalize_email(self.cleaned_data["email"])


class UserForm(UserChangeForm):
    """An account; its password is changed on a page of its own."""

    class Meta:
        model = User
        fields = ["email", "name", "role", "language", "is_active"]

    clean_email = NewUserForm.clean_email
