from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.forms import Script
from django.template.loader import render_to_string
from django.urls import path
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from images import encoding, intake, picker, renditions
from images.forms import ImageForm
from images.models import Image


class CreditFilter(admin.SimpleListFilter):
    title = _("credit")
    parameter_name = "credited"

    def lookups(self, request, model_admin):
        return [("yes", _("Has a credit")), ("no", _("Has none yet"))]

    def queryset(self, request, queryset):
        match self.value():
            case "yes":
                return queryset.exclude(credit="")
            case "no":
                return queryset.filter(credit="")
        return queryset


@admin.register(Image)
class ImageAdmin(admin.ModelAdmin):
    form = ImageForm
    list_display = ["thumbnail", "description", "credit", "size", "uploaded_by", "uploaded_at"]
    list_display_links = ["thumbnail", "description"]
    list_filter = ["decorative", CreditFilter]
    list_select_related = ["uploaded_by"]
    list_per_page = 50
    search_fields = ["alt", "caption", "credit", "rights_holder"]
    search_help_text = _("Words of the alternative text, caption, credit or rights holder")
    readonly_fields = ["preview", "size", "uploaded_by", "uploaded_at"]
    fieldsets = [
        (None, {"fields": ["file", "preview", ("focal_x", "focal_y")]}),
        (_("In words"), {"fields": ["alt", "decorative", "caption"]}),
        (_("Rights"), {"fields": ["credit", "rights_holder"]}),
        (_("Record"), {"fields": ["size", "uploaded_by", "uploaded_at"], "classes": ["collapse"]}),
    ]

    class Media:
        css = {"all": ["css/admin/images.css"]}
        js = [Script("js/images/focal-point.js", type="module")]

    @admin.display(description=_("picture"))
    def thumbnail(self, image):
        address = renditions.nearest(image, "thumb", 160)
        return format_html('<img class="image-thumb" src="{}" alt="{}" loading="lazy">', address, image)

    @admin.display(description=_("description"), ordering="alt")
    def description(self, image):
        return str(image)

    @admin.display(description=_("size"), ordering="width")
    def size(self, image):
        return f"{image.width}\N{NO-BREAK SPACE}×\N{NO-BREAK SPACE}{image.height}" if image.width else "–"

    @admin.display(description=_("focal point"))
    def preview(self, image):
        address = renditions.nearest(image, "poster", 640) if image.pk else ""
        return render_to_string("admin/images/image/focal_point.html", {"address": address, "image": image})

    def get_fieldsets(self, request, obj=None):
        """Who may only look is not shown the file's own address: masters are not served."""
        if obj and not self.has_change_permission(request, obj):
            return [(None, {"fields": ["preview"]}), *self.fieldsets[1:]]
        return self.fieldsets

    def has_change_permission(self, request, obj=None):
        return super().has_change_permission(request, obj) and self.is_theirs(request, obj)

    def has_delete_permission(self, request, obj=None):
        return super().has_delete_permission(request, obj) and self.is_theirs(request, obj)

    def is_theirs(self, request, image):
        return image is None or Image.objects.changeable_by(request.user).filter(pk=image.pk).exists()

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """Decodes before the transaction begins, which on SQLite would lock every other editor out meanwhile."""
        upload = request.FILES.get("file")
        if upload and self.may_save(request, object_id):
            request.FILES["file"] = intake.judged(upload)
        return super().changeform_view(request, object_id, form_url, extra_context)

    def may_save(self, request, object_id):
        if object_id is None:
            return self.has_add_permission(request)
        image = self.get_object(request, unquote(object_id))
        return image is not None and self.has_change_permission(request, image)

    def save_model(self, request, image, form, change):
        earlier = form.initial.get("file")
        if not change:
            image.uploaded_by = request.user
        super().save_model(request, image, form, change)
        if {"file", "focal_x", "focal_y"} & set(form.changed_data):
            encoding.encode_after_commit(image)
        if earlier and earlier.name != image.file.name:
            encoding.forget_after_commit(earlier.name)

    def get_urls(self):
        own = [
            path("library/", self.admin_site.admin_view(self.library), name="images_image_library"),
            path("upload/", self.admin_site.admin_view(self.upload), name="images_image_upload"),
        ]
        return own + super().get_urls()

    def library(self, request):
        return picker.library(request, allowed=self.has_view_permission(request))

    def upload(self, request):
        return picker.upload(request, allowed=self.has_add_permission(request))
