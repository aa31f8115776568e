"""Why a report cannot be read, in plain words, and what to do."""

from __future__ import annotations

from draftkit.diagnostics import InputError
from draftkit.sources.files import refuse

READABLE = "能读的报告有 .docx、.txt、.html（.htm）和有文字层的 .pdf"
SAVE_AS = "请用 WPS 或 Word 打开，点“文件→另存为”，类型选“Word 文档（*.docx）”，再导入另存的文件"


def damaged(file: str) -> InputError:
    """The file cannot be opened."""
    fix = "请用 WPS 或 Word 打开后另存为 .docx；如果是下载或拷贝的，请重新取一份"
    return refuse(file, "REPORT-DAMAGED", "文件已损坏或不完整，打不开", fix)


def has_password(file: str) -> InputError:
    """The file is encrypted."""
    fix = "请用 WPS 或 Word 打开，取消密码后另存为 .docx"
    return refuse(file, "REPORT-PASSWORD", "文件设有打开密码", fix)


def is_data(file: str, what: str = "这是电子表格，不是报告") -> InputError:
    """An input, which need not be imported."""
    return refuse(file, "REPORT-KIND", what, "输入数据不用导入，可以直接运行 draftkit draft")


def empty(file: str) -> InputError:
    """Nothing is written in it."""
    return refuse(
        file, "REPORT-EMPTY", "文件里没有文字", "请核对是否给错了文件；扫描件要先转成文字"
    )


def too_large(file: str, limit: int, what: str = "文件") -> InputError:
    """More than a report can be."""
    size = limit // (1024 * 1024)
    fix = "一份年度报告通常不到 1 MB；请核对是否给错了文件，或删去其中的图片后另存"
    return refuse(file, "REPORT-TOO-LARGE", f"{what}超过 {size} MB", fix)
