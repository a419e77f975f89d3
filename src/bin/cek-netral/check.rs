//! `cek-netral check`: a file of drafts in, a report on each out.

use std::process::ExitCode;

use cek_netral::Checker;
use cek_netral::questions::model::{Lang, either};
use cek_netral::regions::Region;
use cek_netral::report::Report;
use cek_netral::report::questionnaire::Questionnaire;
use cek_netral::scenario::input::Problem;
use cek_netral::scenario::loose::Loose;

use crate::annotate::Annotated;
use crate::command::region;
use crate::input::{self, Draft, Form, Wrong};
use crate::language::say;
use crate::options::Options;
use crate::output::{Answer, Output};
use crate::progress::Progress;
use crate::table::{self, Columns, Table};
use crate::trouble::Trouble;

/// Exit status where `--fail-on` found what it was to fail on.
const FOUND: u8 = 3;

type Fields = Vec<(String, Loose)>;

/// Runs `check`. `lang` is the language of drafts that name none, and of what is wrong with a line.
pub(crate) fn run(options: Options, lang: Lang) -> Result<ExitCode, Trouble> {
    let checker = Checker::new()?;
    let catalogue = checker.catalogue(lang);
    let base = base(&options, lang)?;
    let region = options.region.as_deref().map(region).transpose()?;
    let (input, length) = input::open(&options.file)?;
    let progress = Progress::new(length);
    let form = options.form();
    let questions: Vec<String> = catalogue.questions.iter().map(|q| q.id.clone()).collect();
    let mut run = Run { checker, catalogue, base, region, progress, form, lang, options };
    run.refuse_what_needs_a_table()?;
    let mut table = match form {
        Form::JsonLines => {
            let out = run.output(None)?;
            let file = run.options.file.clone();
            let drafts = input::json_lines(input, lang).map(|draft| draft.map_err(|error| Trouble::file(&file, error)));
            return run.all(drafts, out);
        }
        Form::Csv => table::csv::read(&run.options.file, input)?,
        Form::Xlsx => table::xlsx::read(&run.options.file, input, run.options.sheet.as_deref())?,
    };
    let columns = Columns::new(&run.options.file, &table, &questions, run.options.extra_columns, lang)?;
    let out = run.output(Some(&mut table))?;
    run.all(table.rows.map(|row| Ok(columns.draft(row?))), out)
}

struct Run {
    checker: Checker,
    catalogue: Questionnaire,
    /// What holds for every draft that does not say otherwise.
    base: Fields,
    /// The region whose pairs are read in every draft.
    region: Option<Region>,
    progress: Progress,
    form: Form,
    lang: Lang,
    options: Options,
}

impl Run {
    fn refuse_what_needs_a_table(&self) -> Result<(), Trouble> {
        let says = match (self.form, &self.options.sheet, &self.options.annotate) {
            (Form::Csv | Form::JsonLines, Some(_), _) => {
                say("--sheet perlu berkas XLSX.", "--sheet needs an XLSX file.")
            }
            (Form::JsonLines, _, Some(_)) => say(
                "--annotate perlu tabel: CSV atau XLSX (--from bila nama berkasnya tidak mengatakannya).",
                "--annotate needs a table: CSV or XLSX (--from where the name of the file does not tell).",
            ),
            _ => return Ok(()),
        };
        Err(Trouble::Arguments { says: says.to_owned(), command: Some("check".to_owned()) })
    }

    fn output(&self, table: Option<&mut Table>) -> Result<Output, Trouble> {
        match (&self.options.annotate, table) {
            (Some(path), Some(table)) => {
                let annotated = Annotated::new(path, &self.options.file, table)?;
                Ok(Output::annotated(annotated, path != "-", self.lang))
            }
            (_, table) => {
                let delimiter = table.map_or(b',', |table| table.delimiter());
                Output::new(self.options.format, self.lang, delimiter)
            }
        }
    }

    fn all(
        &mut self,
        drafts: impl Iterator<Item = Result<Draft, Trouble>>,
        mut out: Output,
    ) -> Result<ExitCode, Trouble> {
        let (mut all_right, mut found) = (true, false);
        for (draft, count) in drafts.zip(1..) {
            let draft = draft?;
            self.progress.at(count, draft.offset);
            let answer = match draft.scenario {
                Ok(scenario) => {
                    let scenario = self.completed(scenario);
                    self.report(&scenario).map_err(|wrong| (id(&scenario), wrong))
                }
                Err(wrong) => Err((None, wrong)),
            };
            match &answer {
                Ok(report) => found |= self.options.fail_on.is_some_and(|mildest| report.verdict <= mildest),
                Err(_) => all_right = false,
            }
            out.write(&Answer { line: draft.line, answer }, &draft.cells)?;
        }
        self.progress.end();
        out.end()?;
        Ok(match (all_right, found) {
            (false, _) => ExitCode::FAILURE,
            (true, true) => ExitCode::from(FOUND),
            (true, false) => ExitCode::SUCCESS,
        })
    }

    /// A draft with what the base says and the draft does not.
    fn completed(&self, scenario: Loose) -> Loose {
        let Loose::Fields(mut fields) = scenario else { return scenario };
        for (name, value) in &self.base {
            match fields.iter_mut().find(|(n, _)| n == name) {
                None => fields.push((name.clone(), value.clone())),
                Some((_, own)) if name == "answers" => complete(own, value),
                Some(_) => {}
            }
        }
        let scenario = Loose::Fields(fields);
        match &self.region {
            Some(region) => region.join(scenario, &self.checker.pack().calendars),
            None => scenario,
        }
    }

    fn report(&self, scenario: &Loose) -> Result<Report, Wrong> {
        let scenario = self.with_role(scenario).map_err(|p| self.wrong(p))?;
        self.checker.check(&scenario).map_err(|p| self.wrong(p))
    }

    /// A problem with a draft; of a table, its field is a column.
    fn wrong(&self, problem: Problem) -> Wrong {
        let column = problem.field.strip_prefix("answers.").unwrap_or(&problem.field).to_owned();
        Wrong { column: Some(column).filter(|c| self.form != Form::JsonLines && !c.is_empty()), problem }
    }

    /// The answers of a role, in place of its name. What is answered stays.
    fn with_role(&self, scenario: &Loose) -> Result<Loose, Problem> {
        let Loose::Fields(fields) = scenario else { return Ok(scenario.clone()) };
        let mut fields = fields.clone();
        let Some(at) = fields.iter().position(|(name, _)| name == "role") else { return Ok(scenario.clone()) };
        let (_, value) = fields.remove(at);
        let Loose::Text(name) = value else { return Ok(Loose::Fields(fields)) };
        let Some(role) = self.catalogue.roles.iter().find(|role| role.id == name) else {
            return Err(Problem {
                code: "unknown_role",
                field: "role".to_owned(),
                message: match self.lang {
                    Lang::Id => format!("tidak ada peran {name:?}"),
                    Lang::En => format!("there is no role {name:?}"),
                },
                allowed: self.catalogue.roles.iter().map(|role| role.id.clone()).collect(),
            });
        };
        let meant = role.answers.iter().map(|(question, answers)| {
            (question.clone(), Loose::List(answers.iter().cloned().map(Loose::Text).collect()))
        });
        let meant = Loose::Fields(meant.collect());
        match fields.iter_mut().find(|(name, _)| name == "answers") {
            Some((_, own)) => complete(own, &meant),
            None => fields.push(("answers".to_owned(), meant)),
        }
        Ok(Loose::Fields(fields))
    }
}

/// Adds the answers that `own` lacks.
fn complete(own: &mut Loose, more: &Loose) {
    if *own == Loose::Nothing {
        *own = Loose::Fields(Vec::new());
    }
    if let (Loose::Fields(own), Loose::Fields(more)) = (own, more) {
        for (name, value) in more {
            if !own.iter().any(|(n, _)| n == name) {
                own.push((name.clone(), value.clone()));
            }
        }
    }
}

/// What holds for every draft: the base scenario, and over it the role, the names and the language of the options.
fn base(options: &Options, lang: Lang) -> Result<Fields, Trouble> {
    let mut fields = match &options.base {
        None => Fields::new(),
        Some(path) => match input::json(path)? {
            Loose::Fields(fields) => fields,
            _ => {
                let says = say("skenario adalah objek JSON: { ... }", "a scenario is a JSON object: { ... }");
                return Err(Trouble::content(path, None, says));
            }
        },
    };
    let mut set = |name: &str, value: Loose| {
        fields.retain(|(n, _)| n != name);
        fields.push((name.to_owned(), value));
    };
    if let Some(path) = &options.names {
        set("names", input::json(path)?);
    }
    if let Some(role) = &options.role {
        set("role", Loose::Text(role.clone()));
    }
    if !fields.iter().any(|(name, _)| name == "lang") {
        fields.push(("lang".to_owned(), Loose::Text(either(lang, "id", "en").to_owned())));
    }
    Ok(fields)
}

/// The draft's own name, for a line that cannot be answered.
fn id(scenario: &Loose) -> Option<String> {
    let Loose::Fields(fields) = scenario else { return None };
    fields.iter().find_map(|(name, value)| match value {
        Loose::Text(id) if name == "id" => Some(id.clone()),
        _ => None,
    })
}
