"""Prepares what is run, and judges what came of it.

It is loaded before any program and shares an interpreter with it. So a program could try to have
itself judged well: the statements of program and tests are therefore compiled before it runs, and
run from outside of Python, with no frame of this file beneath them; two values are compared here
only where both are of built-in types all the way down, whose operators no program can replace.
"""

import ast
import builtins
import gc
import io
import json
import reprlib
import sys
from decimal import Decimal

BUILTINS = dict(vars(builtins))
NAME_OF = type.__dict__["__name__"].__get__
SCALARS = frozenset({int, float, complex, bool, str, bytes, type(None), Decimal, range})
LISTS = frozenset({list, tuple, set, frozenset})
DEEPEST = 50

SHORT = reprlib.Repr(
    maxlevel=8, maxtuple=40, maxlist=40, maxdict=40, maxset=40, maxfrozenset=40,
    maxstring=400, maxlong=200, maxother=400,
)

OPERATORS = frozenset(
    "__eq__ __ne__ __lt__ __le__ __gt__ __ge__ __bool__ __len__ __contains__ __hash__ __iter__ "
    "__sub__ __rsub__ __add__ __radd__ __abs__ __float__ __int__ __round__ __getattr__ "
    "__getattribute__ __instancecheck__ __class__ __builtins__ __dict__".split()
)
REACHING = frozenset({"setattr", "builtins", "__builtins__", "_getframe", "settrace", "modules"})


def seal():
    """Takes away what leads out of Python, for good: an audit hook cannot be removed."""
    inner = ("js", "pyodide_js", "pyodide", "_pyodide", "_pyodide_core", "micropip", "ctypes", "_ctypes")
    for name in [name for name in sys.modules if name.partition(".")[0] in inner]:
        del sys.modules[name]
    sys.addaudithook(refuse)


def refuse(event, args):
    # Only constants: what a program can reach of a finished frame must not change the rule.
    if event.startswith("socket."):
        raise PermissionError("the sandbox has no network")
    if event.startswith(("ctypes.", "gc.get_", "sys.monitoring.")) or event in (
        "sys.addaudithook", "sys.settrace", "sys.setprofile", "sys._current_frames",
        "sys._current_exceptions", "os.system", "os.exec", "os.fork", "os.posix_spawn",
        "os.kill", "os.killpg", "subprocess.Popen", "pty.spawn",
    ):
        raise PermissionError("the sandbox does not allow " + event)
    if event == "import" and str.partition(args[0], ".")[0] in (
        "js", "pyodide_js", "pyodide", "_pyodide", "_pyodide_core", "micropip", "ctypes", "_ctypes",
    ):
        raise PermissionError("the sandbox does not allow import " + args[0])


def plan(code, setup, tests):
    """Compiles everything. Gives a tuple (error, setup, program, steps)."""
    try:
        tree = ast.parse(code)
        program = compile(code, "<program>", "exec", dont_inherit=True)
        error = None
    except (SyntaxError, ValueError, RecursionError, MemoryError) as found:
        # Its tests are planned all the same: each of them has failed.
        tree = ast.parse("")
        program = None
        error = (type(found).__name__, getattr(found, "msg", str(found)), getattr(found, "lineno", None))
    doubt = doubt_about(tree)
    steps = [step for test in json.loads(tests) for step in steps_of(test, tree, doubt)]
    return (error, compiled_setup(setup), program, steps)


def compiled_setup(setup):
    try:
        return compile(setup, "<setup>", "exec", dont_inherit=True)
    except (SyntaxError, ValueError):
        return compile("", "<setup>", "exec")


def steps_of(test, tree, doubt):
    if test["kind"] == "input":
        return [("input", stated_input(test["input"]), test["input"], test["output"])]
    if test["kind"] == "call":
        return [call_step(test, tree)]
    try:
        body = statements_of(ast.parse(test["script"]), test.get("check"))
    except (SyntaxError, ValueError, RecursionError) as error:
        return [("broken", test["script"].strip()[:400], str(error))]
    return [step_of(node, doubt) for node in body]


def stated_input(text):
    return "input " + SHORT.repr(text)


def call_step(test, tree):
    """A function at the top of the program, or else a method of its class Solution."""
    name = test["name"]
    top = {node.name for node in tree.body if isinstance(node, (ast.FunctionDef, ast.ClassDef))}
    parameters = ", ".join(map(repr, test["parameters"]))
    owner = "Solution()." if name not in top and "Solution" in top else ""
    short = ", ".join(map(SHORT.repr, test["parameters"]))
    source = f"({owner}{name}({parameters}),)"
    return ("call", f"{owner}{name}({short})", compiled(ast.parse(source, mode="eval")), test["accepted"])


def statements_of(tree, check):
    """The statements of a script; those of `check(candidate)` stand in the place of its call."""
    function = next(
        (node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == "check"), None
    )
    if check is None or function is None:
        return tree.body
    rest = [node for node in tree.body if node is not function and not calls(node, "check")]
    if len(function.args.args) == 1 and is_flat(function):
        given = ast.parse(f"{function.args.args[0].arg} = {check}").body
        return [*rest, *given, *function.body]
    return [*rest, function, *ast.parse(f"check({check})").body]


def calls(node, name):
    return (
        isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Call)
        and isinstance(node.value.func, ast.Name)
        and node.value.func.id == name
    )


def is_flat(function):
    leaving = (ast.Return, ast.Yield, ast.YieldFrom, ast.Global, ast.Nonlocal, ast.Await)
    return not any(isinstance(node, leaving) for node in ast.walk(function))


def step_of(node, doubt):
    stated = ast.unparse(node)[:400]
    if not isinstance(node, ast.Assert):
        kind = "do" if prepares(node) else "block"
        return (kind, stated, compiled(ast.Module([node], [])), doubt)
    test = node.test
    if isinstance(test, ast.Compare) and len(test.ops) == 1 and isinstance(test.ops[0], ast.Eq):
        left, right = test.left, test.comparators[0]
        swapped = not has_call(left) and has_call(right)
        return ("equal", stated, single(left), single(right), swapped)
    negated = isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not)
    inner = test.operand if negated else test
    if isinstance(inner, (ast.Call, ast.Name)):
        return ("truth", stated, single(inner), negated, "")
    return ("truth", stated, single(test), False, doubt)


def prepares(node):
    """Whether a statement is no test itself, but makes ready for one."""
    names = (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.ClassDef, ast.Assign, ast.AnnAssign, ast.Pass)
    text = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    return text or isinstance(node, names)


def has_call(node):
    return any(isinstance(each, ast.Call) for each in ast.walk(node))


def single(node):
    """In a tuple, so that a value crosses into JavaScript and back without being converted."""
    return compiled(ast.Expression(ast.Tuple([node], ast.Load())))


def compiled(tree):
    mode = "exec" if isinstance(tree, ast.Module) else "eval"
    return compile(ast.fix_missing_locations(tree), "<test>", mode, dont_inherit=True)


def doubt_about(tree):
    """What in a program lets it pass a test without being right, as far as its text shows."""
    modules = imported_names(tree)
    for node in ast.walk(tree):
        name = getattr(node, "name", None) or getattr(node, "attr", None) or getattr(node, "id", None)
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            name = node.value
        if name in OPERATORS or name in REACHING:
            return f"the program has its own {name}" if name in OPERATORS else f"the program uses {name}"
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            if isinstance(node.value, ast.Name) and node.value.id in modules:
                return f"the program changes {node.value.id}"
    return ""


def imported_names(tree):
    return {
        (alias.asname or alias.name).partition(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, (ast.Import, ast.ImportFrom))
        for alias in node.names
    }


def namespace(name):
    return {"__name__": name, "__builtins__": dict(BUILTINS)}


def namespace_of_tests(program, keep):
    """What the program defines, except in the place of a built-in function that a test may use."""
    own = {
        key: value
        for key, value in program.items()
        if type(key) is str and (key == keep or key not in BUILTINS)
    }
    return {**own, "__builtins__": dict(BUILTINS)}


def begin_input(text):
    sys.stdin = io.TextIOWrapper(io.BytesIO(text.encode("utf-8", "replace")), encoding="utf-8")
    sys.stdout = sys.__stdout__


def flush():
    for stream in (sys.stdout, sys.__stdout__):
        try:
            stream.flush()
        except Exception:
            pass


def judge_equal(left, right, swapped):
    """(verdict, expected, got) of `assert left == right`; each side in a tuple."""
    got, expected = (right[0], left[0]) if swapped else (left[0], right[0])
    return (same(got, expected), shown(expected), shown(got))


def judge_call(got, accepted):
    value = listed(got[0]) if is_plain(got[0]) else got[0]
    verdicts = [same(value, each) for each in accepted]
    verdict = "true" if "true" in verdicts else "unsure" if "unsure" in verdicts else "false"
    return (verdict, shown(accepted[0]), shown(got[0]))


def judge_truth(value, negated, doubt):
    [value] = value
    if not is_plain(value):
        return ("unsure", "", shown(value))
    holds = bool(value) is not negated
    return ("unsure" if holds and doubt else "true" if holds else "false", "", shown(value))


def same(got, expected):
    """`true`, `false`, or `unsure` where a type of the program's own says that they are equal."""
    gc.disable()
    try:
        if is_plain(got) and is_plain(expected):
            return "true" if got == expected else "false"
        return "unsure" if got == expected else "false"
    except Exception:
        return "false"
    finally:
        gc.enable()


def is_plain(value, depth=0):
    kind = type(value)
    if kind in SCALARS:
        return True
    if depth > DEEPEST:
        return False
    if kind in LISTS:
        return all(is_plain(each, depth + 1) for each in value)
    if kind is dict:
        return all(is_plain(key, depth + 1) and is_plain(each, depth + 1) for key, each in value.items())
    return False


def listed(value):
    """As JSON would have it: tuples are lists."""
    if type(value) in (list, tuple):
        return [listed(each) for each in value]
    if type(value) is dict:
        return {key: listed(each) for key, each in value.items()}
    return value


def shown(value):
    return SHORT.repr(value) if is_plain(value) else f"<{NAME_OF(type(value))}>"
