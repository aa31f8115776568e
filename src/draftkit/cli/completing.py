"""Completion with the Tab key: the scripts are Typer's, what is said of them ours."""

from __future__ import annotations

from draftkit.cli import console
from draftkit.diagnostics import reason_of

PROGRAM = "draftkit"
VARIABLE = "_DRAFTKIT_COMPLETE"
"""Set by a shell that asks for completions."""
SHELLS = ("bash", "zsh", "fish", "powershell", "pwsh")


def script(shell: str) -> str:
    """The script that a shell reads.  ``OutputError`` for a shell there is none for."""
    _ensure_known(shell)
    from typer.completion import get_completion_script  # type: ignore[attr-defined]

    return str(get_completion_script(prog_name=PROGRAM, complete_var=VARIABLE, shell=shell))


def install(shell: str) -> None:
    """Put the script where the shell finds it, and say so."""
    _ensure_known(shell)
    from typer.completion import install as put  # type: ignore[attr-defined]

    try:
        _, path = put(shell, PROGRAM, VARIABLE)
    except OSError as error:
        raise console.misused(f"补全脚本没有装上（{reason_of(error)}）", _BY_HAND) from error
    console.tell(f"补全脚本已写到 {path}。重新打开命令行后，按 Tab 就能补全命令和选项。")


_BY_HAND = "用 --show-completion 打印脚本，自行放到命令行的启动文件里"


def _ensure_known(shell: str) -> None:
    if shell not in SHELLS:
        raise console.misused(f"没有“{shell}”的补全脚本", f"可用的有：{'、'.join(SHELLS)}")
