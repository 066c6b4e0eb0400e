"""Pages of sources, and of facts on which they differ."""

from __future__ import annotations

from urllib.parse import urlencode
from uuid import uuid4

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from egcc_portal.accounts.roles import Permission, require
from egcc_portal.clocks import asked_day, day_told
from egcc_portal.entry.citing import as_others_write, facts_of, in_words
from egcc_portal.entry.filling import CHANGED_MEANWHILE as CLAIM_CHANGED
from egcc_portal.entry.pages import key_of
from egcc_portal.entry.picks import LONGEST_NAME, records_offered
from egcc_portal.history.pages import as_known
from egcc_portal.lists.listing import Shown
from egcc_portal.sources import actions
from egcc_portal.sources.disputes import Dispute, dispute_at
from egcc_portal.sources.exports import DOCUMENT_SHEET, SOURCE_SHEET
from egcc_portal.sources.fields import kind_of
from egcc_portal.sources.filters import DOCUMENTS, SOURCES
from egcc_portal.sources.forms import ClaimForm, ResolutionForm, UndoForm
from egcc_portal.sources.models import FACT, Claim, Document, Resolution, Source
from egcc_portal.sources.records import Record
from egcc_portal.sources.statements import in_sight, record_model, stated_by
from egcc_portal.vault.attached import with_documents

GET_AND_POST = ("GET", "HEAD", "POST")
CHANGED_MEANWHILE = 409


@require(Permission.SOURCE_VIEW)
def source_list(request: HttpRequest) -> HttpResponse:
    """Sources by publisher, narrowed by the query string."""
    shown = listed(request)
    page = shown.page()
    return shown.render(
        "sources/source_list.html", page, partial="sources/_source_table.html"
    )


@require(Permission.SOURCE_VIEW)
def source_export(request: HttpRequest) -> HttpResponse:
    """The same sources as a file, all of them."""
    return listed(request).export(SOURCE_SHEET, cited=False)


def listed(request: HttpRequest) -> Shown:
    """Return what the list and its file show."""
    sources = Source.objects.visible_to(request.user).with_claim_count()
    return SOURCES.shown(request, sources)


@require(Permission.SOURCE_VIEW)
@as_known
def source_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """A source: what it is, how far it was checked, and what it states."""
    visible = Source.objects.visible_to(request.user)
    visible = with_documents(visible, request.user)
    source = get_object_or_404(visible.select_related("document"), pk=pk)
    out = bool(source.published) and source.published.first <= asked_day(request)
    is_hidden = day_told(request) and not out
    records = [] if is_hidden else stated_by(source, reader=request.user)
    document = source.document
    if document and document.access not in Document.access_for(request.user):
        document = None
    context = {
        "source": source,
        "document": document,
        "is_begun": out,
        "stated": [record for record in records if record.claims],
        "cited": [record for record in records if not record.claims],
    }
    return render(request, "sources/source_detail.html", context)


@require(Permission.SOURCE_VIEW)
def document_list(request: HttpRequest) -> HttpResponse:
    """Documents, the one received last first, each with what is read in it."""
    shown = listed_documents(request)
    page = shown.page()
    return shown.render(
        "sources/document_list.html", page, partial="sources/_document_table.html"
    )


@require(Permission.SOURCE_VIEW)
def document_export(request: HttpRequest) -> HttpResponse:
    """The same documents as a list in a file, all of them."""
    return listed_documents(request).export(DOCUMENT_SHEET, cited=False)


def listed_documents(request: HttpRequest) -> Shown:
    """Return what the list of documents and its file show."""
    documents = Document.objects.visible_to(request.user)
    documents = documents.with_roles(request.user).with_sources(request.user)
    return DOCUMENTS.shown(request, documents)


@require(Permission.SOURCE_VIEW)
def conflict_detail(
    request: HttpRequest, model: str, about: str, field: str
) -> HttpResponse:
    """All that is said of a fact, side by side, and what was decided on it."""
    return dispute_page(request, dispute_or_404(request, model, about, field))


@require(Permission.CONFLICT_RESOLVE, methods=GET_AND_POST)
@transaction.atomic
def conflict_resolve(
    request: HttpRequest, model: str, about: str, field: str
) -> HttpResponse:
    """The page of a fact, or the decision on it; its claims are locked meanwhile."""
    dispute = dispute_or_404(request, model, about, field, locked=True)
    form = ResolutionForm(request.POST or None, dispute=dispute)
    if request.method != "POST":
        return dispute_page(request, dispute)
    if not form.is_valid():
        late = form.has_error("__all__", "changed_meanwhile")
        status = CHANGED_MEANWHILE if late else 200
        return dispute_page(request, dispute, form=form, status=status)
    said = {name: form.cleaned_data[name] for name in ("claim", "rule", "reason")}
    try:
        actions.resolve(dispute.fact.claims[0], **said, by=request.user)
    except ValidationError as refused:
        form.add_error(None, refused)
        return dispute_page(request, dispute, form=form, status=CHANGED_MEANWHILE)
    messages.success(request, _("The decision is kept, and so is what others say."))
    return redirect(dispute.url)


@require(Permission.CONFLICT_RESOLVE, methods=GET_AND_POST)
@transaction.atomic
def resolution_undo(request: HttpRequest, pk: int) -> HttpResponse:
    """The page of a decision's fact, or the decision taken back."""
    decision = get_object_or_404(Resolution, pk=pk)
    dispute = dispute_or_404(request, *(getattr(decision, part) for part in FACT))
    form = UndoForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return dispute_page(request, dispute, undoing=form)
    try:
        actions.undo(decision, reason=form.cleaned_data["reason"], by=request.user)
    except ValidationError as late:
        messages.error(request, late.messages[0])
        return dispute_page(request, dispute, status=CHANGED_MEANWHILE)
    messages.success(request, _("The decision is taken back; it stays readable."))
    return redirect(decision.fact_url)


def dispute_or_404(
    request: HttpRequest, model: str, about: str, field: str, *, locked: bool = False
) -> Dispute:
    """Return a fact of which something is said, if the reader may see it."""
    dispute = dispute_at(model, about, field, reader=request.user, locked=locked)
    if dispute is None:
        raise Http404
    return dispute


def dispute_page(
    request: HttpRequest,
    dispute: Dispute,
    *,
    form: ResolutionForm | None = None,
    undoing: UndoForm | None = None,
    status: int = 200,
) -> HttpResponse:
    """Return the page of a fact; a form with errors stands in it as it was sent."""
    context = {"dispute": dispute, "undoing": undoing or UndoForm()}
    if request.user.may(Permission.CONFLICT_RESOLVE):
        context["form"] = form or ResolutionForm(dispute=dispute)
        context["is_own"] = actions.has_stated(request.user, dispute.fact.claims[0])
    return render(request, "sources/conflict_detail.html", context, status=status)


@require(Permission.RECORD_EDIT, methods=GET_AND_POST)
@transaction.atomic
def claim_create(request: HttpRequest) -> HttpResponse:
    """The form of what a source says of `?about=`, or first the choice of a record."""
    if "about" not in request.GET:
        return record_choice(request)
    record = spoken_of(request, request.GET.get("model", ""), request.GET["about"])
    key = key_of(request.POST.get("key")) or uuid4()
    here = {"model": record.fact_model, "about": record.public_id}
    made = Claim.objects.filter(**here, public_id=key.hex)
    if request.method == "POST" and made.exists():
        return redirect(made[0].fact_url)
    form = claim_form(request, record, Claim(**here, public_id=key.hex))
    if request.method != "POST" or not form.is_valid():
        return claim_page(request, record, form, key=key)
    claim = form.save(commit=False)
    try:
        actions.state(claim, added=form.added, by=request.user)
    except IntegrityError as twice:
        if twice.__cause__.diag.constraint_name != "claim_public_id_once":
            raise
        return redirect(claim.fact_url)
    tell(request, record, claim)
    return redirect(claim.fact_url)


@require(Permission.RECORD_EDIT, methods=GET_AND_POST)
@transaction.atomic
def claim_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """The form of a claim, or the claim corrected; its row is locked meanwhile."""
    claim, record = claim_or_404(request, pk)
    form = claim_form(request, record, claim)
    if request.method != "POST" or not form.is_valid():
        late = form.has_error("__all__", CLAIM_CHANGED)
        status = CHANGED_MEANWHILE if late else 200
        return claim_page(request, record, form, status=status)
    actions.correct(
        form.save(commit=False),
        reopens=form.says_otherwise,
        added=form.added,
        reason=form.cleaned_data["reason"],
        by=request.user,
    )
    tell(request, record, claim)
    return redirect(claim.fact_url)


@require(Permission.RECORD_EDIT, methods=GET_AND_POST)
@transaction.atomic
def claim_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """The question why, or the claim withdrawn; it stays readable."""
    claim, record = claim_or_404(request, pk)
    form = UndoForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        try:
            actions.withdraw(claim, reason=reason, by=request.user)
            messages.success(
                request, _("The claim counts no longer; it stays readable.")
            )
            return redirect(claim.fact_url)
        except ValidationError as refused:
            form.add_error(None, refused)
    context = {"claim": claim, "record": record, "form": form}
    return render(request, "sources/claim_withdraw.html", context)


@require(Permission.RECORD_EDIT, methods=["POST"])
@transaction.atomic
def claim_restate(request: HttpRequest, pk: int) -> HttpResponse:
    """The page of a fact, on which a withdrawn claim counts again."""
    claim, record = claim_or_404(request, pk)
    actions.restate(claim, by=request.user)
    tell(request, record, claim)
    return redirect(claim.fact_url)


def record_choice(request: HttpRequest) -> HttpResponse:
    """Return the page on which the record is found that a source speaks of."""
    kinds = [
        each for each in Record.__subclasses__() if hasattr(each, "get_absolute_url")
    ]
    model = record_model(request.GET.get("model", ""))
    text = request.GET.get("q", "").strip()[:LONGEST_NAME]
    found = (
        records_offered(model, text, request.user) if model in kinds and text else []
    )
    begun = {"source": request.GET["source"]} if "source" in request.GET else {}
    context = {
        "kinds": sorted((kind_of(each), each._meta.label_lower) for each in kinds),
        "model": model and model._meta.label_lower,
        "text": text,
        "source": begun.get("source"),
        "found": [(each, hint, claim_url(each, **begun)) for each, hint in found],
    }
    return render(request, "sources/claim_record.html", context)


def claim_url(record: Record, **begun: str) -> str:
    """Return the address of the form of a claim on a record."""
    asked = {"model": record.fact_model, "about": record.public_id} | begun
    return f"{reverse('sources:claim_create')}?{urlencode(asked)}"


def spoken_of(request: HttpRequest, label: str, about: str) -> Record:
    """Return the record of an address, if the reader may see it. Raises Http404."""
    model = record_model(label)
    if model is None:
        raise Http404
    return get_object_or_404(in_sight(model, request.user), public_id=about)


def claim_or_404(request: HttpRequest, pk: int) -> tuple[Claim, Record]:
    """Return a claim, and what it is on, if both are in sight; locked if it changes."""
    claims = Claim.objects.seen_by(request.user)
    if request.method == "POST":
        claims = claims.select_for_update(of=["self"])
    claim = get_object_or_404(claims.select_related("source"), pk=pk)
    return claim, spoken_of(request, claim.model, claim.about)


def claim_form(request: HttpRequest, record: Record, claim: Claim) -> ClaimForm:
    """Return the form of a claim; a new one begins with `?field=` and `?source=`."""
    begun = {"field": request.GET.get("field", "")}
    if (source := request.GET.get("source", "")).isdecimal():
        sources = Source.objects.visible_to(request.user)
        begun["source"] = sources.filter(pk=source).first()
    claimed = Claim.objects.filter(model=claim.model, about=claim.about)
    return ClaimForm(
        request.POST if request.method == "POST" else None,
        instance=claim,
        initial=begun if claim.pk is None else {},
        facts=facts_of(type(record), request.user),
        claimed=claimed.values_list("field", flat=True).order_by().distinct(),
    )


def claim_page(
    request: HttpRequest, record: Record, form: ClaimForm, *, status: int = 200, **more
) -> HttpResponse:
    """Return the page of a claim's form, with what is said of the fact so far."""
    claim = form.instance
    asked = (record.fact_model, record.public_id)
    field = claim.field or request.GET.get("field", "")
    dispute = dispute_at(*asked, field, reader=request.user) if field else None
    context = {"form": form, "claim": claim, "record": record, "dispute": dispute}
    context |= {"kind": kind_of(type(record)), **more}
    return render(request, "sources/claim_form.html", context, status=status)


def tell(request: HttpRequest, record: Record, claim: Claim) -> None:
    """Say what a claim that was kept comes to: whether sources or the record differ."""
    fact = facts_of(type(record), request.user).get(claim.field)
    reads = (
        fact
        and not fact.field.choices
        and getattr(record, fact.date or fact.field.name)
    )
    dispute = dispute_at(claim.model, claim.about, claim.field, reader=request.user)
    if dispute and dispute.fact.in_conflict:
        sentence = _(
            "It is kept. Sources differ on this, which stands among the gaps until "
            "somebody decides."
        )
        messages.warning(request, sentence)
    elif reads and as_others_write(claim.value, [in_words(reads)]) != in_words(reads):
        sentence = _(
            "It is kept. The record reads %(value)s: correct it if this source is "
            "right, or record what it rests on, and the two stand side by side."
        )
        messages.warning(request, sentence % {"value": reads})
    else:
        messages.success(request, _("It is kept."))
