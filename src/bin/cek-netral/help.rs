//! What `--help` says: the commands, and each command with examples.

/// The commands in short.
pub const ALL: &str = "\
cek-netral: which election-neutrality provisions apply, and why

  check [FILE]           drafts or scenarios in (CSV or JSON lines), a report on each out
  compare [FILE]         the same scenarios at every stage of their election
  why-not ID [FILE]      why a rule or provision does not apply to them, or that it does
  near-misses [FILE]     the rules that one single answer keeps out
  read [FILE]            scenarios with `text` or `description` in, their evidence out
  steps [FILE]           each step on the way there: plain spelling, tokens, concepts, patterns, weighed signs
  diff OLD NEW           two files of reports (from check): which scenarios changed, and how
  law-changes [FILE]     what changed in the law, by its day; or for scenarios between two days (--from DAY --to DAY)
  questions [LANG]       every question with its answers, roles and elections (id or en)
  cases FILE...          decided cases in, a table, the misses and the totals out
  measure WHAT FILE...   how well labelled posts and descriptions are read
  coverage               what cites each provision, what exercises each rule, what is uncovered
  book [LANG]            the whole rulebook as Markdown, for a lawyer to review (id or en)
  site DIR               the catalogue as HTML pages, in both languages, below DIR

A content calendar, line by line:
  cek-netral check kalender.csv --role pns --format text

`cek-netral COMMAND --help` says more about each, with examples.
compare, why-not, near-misses, read, steps and law-changes take --lang id|en: the language of scenarios that name none, and of messages;
all but the last of them --region CODE|NAME: the pairs of a region are read in every scenario, as `check --help` says.
Exit status: 0 all lines answered, 1 some lines were wrong (diff: the files differ), 2 the command could not run;
3 only with `check --fail-on`. This is no legal advice.
";

const CHECK: &str = "\
cek-netral check [FILE] [OPTIONS]: a file of drafts in, a report on each out

FILE is a table with a header (.csv, .tsv) or has one JSON object per line; without FILE, or with -,
standard input is read. In a table, comma, semicolon or tab is recognised, and these are columns:
  id, date, election, role, text, description, lang, today, and the id of any question
  (`cek-netral questions` lists them). Several answers that are all possible stand with | between them.
  A date is 2024-10-01, 2024-10, 2024, or first and last day: 2024-10-01/2024-10-05.
  An empty cell says nothing.

  --from csv|jsonl          what comes in, where the name of the file does not tell
  --format json|csv|text    what goes out: whole reports as JSON lines (without the option), a table with
                            line, id, verdict, kinds, worst_level, rules, citations, next_question and error
                            (lists joined with |, the delimiter of the table that came in), or a text to read
  --lang id|en              language of drafts that name none, and of messages
  --base FILE               a scenario (JSON) that holds for every line; what a line says comes first
  --role ID                 who posts, for every line that says no other: pns, pppk, kepala_desa, ...
  --names FILE              local candidates: a list of names, or a names file with `candidates` (JSON)
  --region CODE|NAME        the pairs of a region in the Pilkada of 2024 (3275, \"Kota Bekasi\"), for every line; a line that
                            names no election is about that one where its date does not lie after it
  --extra-columns           leave out columns that are neither field nor question, instead of refusing the table
  --fail-on VERDICT         exit status 3 where a draft has this verdict or a graver one:
                            applies, may_apply, assessor, unsettled, not_covered (in this order)

A line that is wrong is answered with an error that names line, column or field, and what is allowed there;
the others go on. On long files standard error, where it is a terminal, says how far it is.
Exit status: 0 all lines answered; 1 some lines were wrong (also with --fail-on: not all was checked);
2 the command could not run; 3 what --fail-on names was found.

Examples:
  printf 'id;date;text\\n1;2024-10-01;Ayo coblos nomor 2\\n' > kalender.csv
  cek-netral check kalender.csv --role pns --format text
  cek-netral check kalender.csv --role pns --format csv > hasil.csv
  cek-netral check kalender.csv --base dinas.json --names calon.json --fail-on may_apply > /dev/null || echo 'look at it'
  echo '{\"answers\": {\"employment\": \"pns\", \"act\": \"like\"}}' | cek-netral check | jq .verdict

dinas.json, for instance:
  {\"election\": \"pilkada-2024\", \"role\": \"pns\", \"answers\": {\"act\": \"post\", \"public\": \"yes\"}}
";

const COMPARE: &str = "\
cek-netral compare [FILE] [--lang id|en]: scenarios as JSON lines in, each at every stage of its election out

  echo '{\"election\": \"pilkada-2024\", \"answers\": {\"employment\": \"pns\", \"act\": \"like\"}}' | cek-netral compare
";

const WHY_NOT: &str = "\
cek-netral why-not ID [FILE] [--lang id|en]: by which answer, day or exception a rule or provision is ruled out, or that it is not

  echo '{\"answers\": {\"employment\": \"pns\", \"act\": \"like\"}}' | cek-netral why-not skb-iib-6
";

const NEAR_MISSES: &str = "\
cek-netral near-misses [FILE] [--lang id|en]: the rules that one single answer keeps out, by that answer

  echo '{\"answers\": {\"employment\": \"pns\", \"act\": \"read\"}}' | cek-netral near-misses
";

const READ: &str = "\
cek-netral read [FILE] [--lang id|en]: objects with `text` or `description` in, what is read in them out; no verdict

  echo '{\"text\": \"Ayo coblos nomor 2\"}' | cek-netral read
";

const STEPS: &str = "\
cek-netral steps [FILE] [--lang id|en]: how a text, or else a description, is read: plain spelling, tokens, concepts, patterns, weighed signs

  echo '{\"text\": \"Ayo coblos nomor 2\"}' | cek-netral steps
";

const DIFF: &str = "\
cek-netral diff OLD NEW [OPTIONS]: which scenarios changed from one file of reports to another, and how

OLD and NEW hold what `cek-netral check` writes, of this version or an older one: reports and errors as JSON lines.
Scenarios are matched by their id; where one of the two lines has none (an error has none), by line number.
That the law data is another is told, and is no difference by itself.

  --format text|json   a summary and a line for each scenario (without the option), or every difference
  --limit N            how many scenarios a text lists of each kind of difference (20); 0 for the summary alone
  --fail-on KIND,...   only these kinds of difference make the exit status 1

Kinds, the gravest first:
  all-clear   the verdict is none_found now        grounds      what a finding rests on
  alarm       the verdict is applies now           permissions, warnings, questions
  verdict     any other change of the verdict      facts        facts, evidence, highlights, contradictions
  answer      what the answer says to do           rest         other parts of the report
  errors      an error comes, goes or is another   words        headline, reason, labels; counted where they alone differ
  only-old, only-new   scenarios of one file       fields       fields that the reports of one file do not have
  findings    findings that come or go
  prohibitions  prohibitions that come, go or stand elsewhere, and their rules
  status      status, kind or level of a finding
  provisions  provisions or sanctions of a finding
  quotations  grade or wording of a provision

Exit status: 0 no difference, 1 differences, 2 the command could not run.

Example:
  cek-netral check scenarios.jsonl > old.jsonl     # before an edit of the law, with the old build
  cek-netral check scenarios.jsonl > new.jsonl     # after it
  cek-netral diff old.jsonl new.jsonl --limit 5
  cek-netral diff old.jsonl new.jsonl --fail-on all-clear,errors > /dev/null || echo 'look at it'
";

const LAW_CHANGES: &str = "\
cek-netral law-changes [--lang id|en]: what changed in the law on which day, the newest first, as Markdown
cek-netral law-changes --from DAY --to DAY [FILE] [OPTIONS]: what changed between two days for the person and act of each
scenario

FILE has one scenario (JSON) per line; without FILE, or with -, standard input is read. Each is checked as if it were on the
first day, and as if on the second. Its own `date` and `election` are kept out; an election that its description names is not.

  --from DAY, --to DAY  the two days, 2026-01-01 for instance
  --format text|json    a text to read (without the option), or a JSON object for each scenario
  --lang id|en          language of scenarios that name none, and of messages

Told are the verdict then and now, rules and permissions that come (+) and go (-), and of rules that stay what differs (~):
status, level, provisions, and criminal threats.

Exit status: 0 all scenarios answered; 1 some were wrong; 2 the command could not run, or a line is not JSON.

Examples:
  cek-netral law-changes > docs/hukum.md
  echo '{\"answers\": {\"employment\": \"pns\", \"act\": \"like\"}}' > scenarios.jsonl
  cek-netral law-changes --from 2023-10-30 --to 2023-10-31 scenarios.jsonl
";

const QUESTIONS: &str = "\
cek-netral questions [id|en]: every question with its answers, roles, elections and what is covered, as JSON

  cek-netral questions en | jq -r '.questions[] | .id + \": \" + .ask'
  cek-netral questions | jq -r '.roles[].id'
";

const CASES: &str = "\
cek-netral cases FILE...: decided cases (tests/cases/*.toml, or the same fields as JSON lines) in, a table, the misses
and the totals out

  cek-netral cases tests/cases/*.toml
";

const MEASURE: &str = "\
cek-netral measure posts|descriptions|situations|regions|fit|model|acts-model FILE... [--names FILE] [--region CODE|NAME] [--misses OUT]: how well labelled texts are read

`descriptions` takes described cases as JSON lines (id, description_id, acts, actor, election): acts found, acts right and
roles right, with 95 % intervals. `situations` takes described situations with the answers they hold (description, gold): acts
found and right, what is stated of the person, a right act among the three offered; `acts-model` writes the model that offers
them (src/text/data/act_model.toml). `posts` takes labelled posts (text, label, kind, election, source) with the names files of
their elections, and with the `names` of a line: found and false alarms by kind and source, flagged, asked and all-clear by how
openly a side is taken. `model` writes the fitted model of posts (src/text/data/fitted.toml), from files of posts. `fit` fits the
weights of the signs to the same, each source left out once. `regions` reads the ordinary ones among such posts (neutral, topic none or government) with the pairs of each region
in turn: how many the names alone flag. --names may stand several times; --region is one more names file, with the pairs of
that region. What was read wrongly goes, as JSON lines, into the file OUT.

  cek-netral measure descriptions cases.jsonl --misses misses.jsonl
  cek-netral measure regions posts.jsonl
";

const COVERAGE: &str = "\
cek-netral coverage [--map]: what cites each provision, what exercises each rule, what is uncovered

With --map the whole space is measured: for each kind of person and each act, on four days, the share that is prohibited, contested,
for an assessor, permitted, free, unsettled and not covered, and the largest boxes that are unsettled.
";

const BOOK: &str = "\
cek-netral book [id|en]: the whole rulebook as Markdown, for a lawyer to review and sign

  cek-netral book en > book.md
";

const SITE: &str = "\
cek-netral site DIR: every provision and rule as an HTML page, in both languages, below DIR/katalog/

  cek-netral site dist
";

/// What one command says about itself.
pub fn of(command: &str) -> Option<&'static str> {
    Some(match command {
        "check" => CHECK,
        "compare" => COMPARE,
        "why-not" => WHY_NOT,
        "near-misses" => NEAR_MISSES,
        "read" => READ,
        "steps" => STEPS,
        "diff" => DIFF,
        "law-changes" => LAW_CHANGES,
        "questions" => QUESTIONS,
        "cases" => CASES,
        "measure" => MEASURE,
        "coverage" => COVERAGE,
        "book" => BOOK,
        "site" => SITE,
        _ => return None,
    })
}
