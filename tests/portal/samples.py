"""A report's dataset, made up: three languages, two tables, one trap a cell."""

from decimal import Decimal

LABELS = {
    "id": {
        "report": "Laporan",
        "page": "Halaman {n} dari {m}",
        "period": "Periode",
        "cut_off": "Batas data",
        "dataset": "Himpunan data",
        "version": "Versi",
        "status": "Status",
        "draft": "Rancangan",
        "summary": "Ringkasan",
        "contents": "Daftar isi",
        "notes": "Catatan",
        "not_recorded": "tidak tercatat",
        "signatures": "Pengesahan",
        "prepared_by": "Disusun oleh",
        "reviewed_by": "Diperiksa oleh",
        "approved_by": "Disetujui oleh",
        "signature": "Tanda tangan",
        "name": "Nama",
        "office": "Jabatan",
        "day": "Tanggal",
    },
    "en": {
        "report": "Report",
        "page": "Page {n} of {m}",
        "period": "Period",
        "cut_off": "Data cut-off",
        "dataset": "Dataset",
        "version": "Version",
        "status": "Status",
        "draft": "Draft",
        "summary": "Summary",
        "contents": "Contents",
        "notes": "Notes",
        "not_recorded": "not recorded",
        "signatures": "Signatures",
        "prepared_by": "Prepared by",
        "reviewed_by": "Reviewed by",
        "approved_by": "Approved by",
        "signature": "Signature",
        "name": "Name",
        "office": "Office",
        "day": "Date",
    },
    "ko": {
        "report": "보고서",
        "page": "{m}쪽 중 {n}쪽",
        "period": "기간",
        "cut_off": "자료 기준 시점",
        "dataset": "데이터셋",
        "version": "버전",
        "status": "상태",
        "draft": "초안",
        "summary": "요약",
        "contents": "목차",
        "notes": "비고",
        "not_recorded": "기록 없음",
        "signatures": "결재",
        "prepared_by": "작성",
        "reviewed_by": "검토",
        "approved_by": "승인",
        "signature": "서명",
        "name": "성명",
        "office": "직위",
        "day": "날짜",
    },
}
WORDS = {
    "id": {
        "title": "Laporan kemajuan triwulanan",
        "program": "eGCC · Pusat Kerja Sama Pemerintahan Elektronik",
        "period": "Triwulan III 2019 (1 Juli – 30 September 2019)",
        "cut_off": "22 November 2026, 12.00 WIB / 14.00 KST",
        "day": "23 September 2019",
        "index": "2,26",
        "text": "Pelatihan aparatur pusat dan daerah tentang pemerintahan elektronik",
    },
    "en": {
        "title": "Quarterly progress report",
        "program": "eGCC · E-Government Cooperation Center",
        "period": "Quarter III 2019 (1 July – 30 September 2019)",
        "cut_off": "22 November 2026, 12:00 WIB / 14:00 KST",
        "day": "23 September 2019",
        "index": "2.26",
        "text": "Training of officials of ministries and regions in e-government",
    },
    "ko": {
        "title": "분기별 진도 보고서",
        "program": "eGCC · 전자정부협력센터",
        "period": "2019년 3분기 (2019년 7월 1일 – 9월 30일)",
        "cut_off": "2026년 11월 22일 12:00 WIB / 14:00 KST",
        "day": "2019년 9월 23일",
        "index": "2.26",
        "text": "중앙부처와 지방자치단체 공무원을 대상으로 한 전자정부 역량강화 교육",
    },
}


def sample_dataset(*, lines=3, traps=()):
    """Return a dataset of so many lines; each trap is a text that must stay one."""
    return {
        "schema": 1,
        "program": {"public_id": "program-egcc", "code": "egcc"},
        "period": {
            "kind": "quarter",
            "starts_on": "2019-07-01",
            "ends_on": "2019-09-30",
        },
        "version": 1,
        "cut_off": "2026-11-22T05:00:00+00:00",
        "languages": {
            language: document(WORDS[language], LABELS[language], lines, traps)
            for language in LABELS
        },
    }


def document(words, labels, lines, traps):
    return {
        "title": words["title"],
        "program": words["program"],
        "sides": ["Kementerian PANRB", "행정안전부 (MOIS)"],
        "period": words["period"],
        "cut_off": words["cut_off"],
        "labels": dict(labels),
        "summary": [words["text"] + ".", words["text"] + "."],
        "facts": [["eGCC", "2016–2019"], [labels["period"], words["period"]]],
        "sections": [
            {
                "key": "trainings",
                "title": words["text"],
                "lead": words["text"] + ".",
                "tables": [cohorts(words, labels, lines, traps), nothing(words)],
                "notes": [words["text"] + "."],
            }
        ],
    }


def cohorts(words, labels, lines, traps):
    """Return a table with one column a unit, and a blank in each line's last."""
    units = ["text", "count", "decimal", "day", "fuzzy", "money"]
    texts = [*traps, *(f"{words['text']} {place}" for place in range(lines))]
    return {
        "key": "cohorts",
        "title": words["title"],
        "columns": [{"key": unit, "heading": unit, "unit": unit} for unit in units],
        "lines": [line(words, text) for text in texts],
        "note": words["text"] + ".",
        "empty": "",
    }


def line(words, text):
    return [
        text,
        {"t": "1.234", "n": "1234"},
        {"t": words["index"], "n": str(Decimal("2.26"))},
        {"t": words["day"], "d": "2019-09-23"},
        "2019",
        None,
    ]


def nothing(words):
    return {
        "key": "events",
        "title": "Events",
        "columns": [{"key": "name", "heading": "Name", "unit": "text"}],
        "lines": [],
        "note": "",
        "empty": words["text"] + ".",
    }
