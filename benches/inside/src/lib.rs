//! Work of the core, repeated inside WebAssembly.
#![allow(missing_docs, reason = "what a door is for is said where it is used: scripts/bench/core.mjs")]

use cek_netral::calendar::slices::Slice;
use cek_netral::case::Case;
use cek_netral::case::rulings::active;
use cek_netral::pack::Pack;
use cek_netral::questions::model::{AnswerBox, Answers, QuestionIx};
use cek_netral::rules::boxes::{Space, narrowed, sample};
use cek_netral::rules::evaluate::{Context, Status, evaluate, out_at_sight};
use cek_netral::rules::model::Rule;
use cek_netral::rules::world::World;
use cek_netral::scenario::input::Scenario;
use cek_netral::text::{Reader, Source};
use cek_netral::{Checker, Loose};
use serde_json::{Map, Value, json};
use wasm_bindgen::prelude::*;

/// As many rules as the peers are given.
const SIXTY: usize = 60;

#[wasm_bindgen]
pub struct Inside {
    pack: Pack,
    reader: Reader,
    checker: Checker,
    scenarios: Vec<Loose>,
    texts: Vec<String>,
    worlds: Vec<World>,
    points: Vec<Space>,
    turn: usize,
}

fn pack() -> Pack {
    Checker::compiled().unwrap_or_default()
}

#[wasm_bindgen]
impl Inside {
    /// Takes scenarios, as JSON.
    #[wasm_bindgen(constructor)]
    pub fn new(scenarios: &str) -> Inside {
        let mut reading = pack();
        reading.text.known = reading.known;
        let (pack, reader) = (pack(), Reader::new(reading.text));
        let scenarios: Vec<Loose> = serde_json::from_str(scenarios).unwrap_or_default();
        let given: Vec<Scenario> = scenarios.iter().filter_map(|s| Scenario::from_loose(s, &pack).ok()).collect();
        let texts = given.iter().map(|s| s.text.clone()).collect();
        let worlds = given
            .into_iter()
            .filter_map(|s| Case::open(&pack, &reader, s).ok()?.acts.first().map(|act| act.world.clone()))
            .collect();
        let checker = Checker::from_pack(self::pack());
        Inside { pack, reader, checker, scenarios, texts, worlds, points: Vec::new(), turn: 0 }
    }

    /// How many scenarios go together.
    pub fn count(&self) -> usize {
        self.worlds.len()
    }

    fn next(&mut self) -> usize {
        self.turn += 1;
        self.turn
    }

    pub fn read(&mut self, times: usize) {
        for _ in 0..times {
            let at = self.next() % self.texts.len();
            std::hint::black_box(self.reader.read(&self.texts[at], Source::Text, Some("pilkada-2024")));
        }
    }

    pub fn rules(&mut self, times: usize) {
        for _ in 0..times {
            let at = self.next() % self.worlds.len();
            let context = context(&self.pack);
            for (_, rule) in active(&self.pack) {
                std::hint::black_box(evaluate(&self.worlds[at], rule, context));
            }
        }
    }

    /// The rules that are not ruled out, as an outcome takes them.
    pub fn live_rules(&mut self, times: usize) {
        for _ in 0..times {
            let at = self.next() % self.worlds.len();
            let (world, context) = (&self.worlds[at], context(&self.pack));
            for (_, rule) in active(&self.pack).filter(|(_, rule)| !out_at_sight(world, rule)) {
                std::hint::black_box(evaluate(world, rule, context));
            }
        }
    }

    pub fn first(&mut self, times: usize) {
        for _ in 0..times {
            let at = self.next() % self.scenarios.len();
            std::hint::black_box(self.checker.check_first(&self.scenarios[at]).ok());
        }
    }

    pub fn ahead(&mut self, times: usize) {
        for _ in 0..times {
            let at = self.next() % self.scenarios.len();
            std::hint::black_box(self.checker.look_ahead(&self.scenarios[at]).ok());
        }
    }

    pub fn brief(&mut self, times: usize) {
        for _ in 0..times {
            let at = self.next() % self.scenarios.len();
            std::hint::black_box(self.checker.brief(&self.scenarios[at]).ok());
        }
    }

    /// The rules that the peers are given: each with where it holds and the boxes in which it is lifted, by ids.
    pub fn sixty(&self) -> String {
        let named = |answer_box: &AnswerBox| -> Value {
            let one = |(q, a): &(QuestionIx, Answers)| self.pack.questions.get(*q).map(|q| json!([q.id, q.ids(*a)]));
            answer_box.iter().filter_map(one).collect()
        };
        let told = |rule: &Rule| json!({ "id": rule.id, "when": named(&rule.when), "lifted": rule.lifted.iter().map(named).collect::<Vec<_>>() });
        Value::from(sixty(&self.pack).map(told).collect::<Vec<_>>()).to_string()
    }

    /// Possible points with an answer to every question, as JSON; the rules are put to them from now on.
    pub fn draw(&mut self, count: usize) -> String {
        let mut state = 2026_u64;
        let mut next = move |end: u64| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) % end
        };
        let impossible: Vec<&AnswerBox> = self.pack.implications.iter().map(|i| &i.impossible).collect();
        self.points.clear();
        while self.points.len() < count {
            let mut space: Space = self.pack.questions.0.iter().map(|q| q.all()).collect();
            for n in 0..u8::MAX {
                let Some(answers) = space.get(usize::from(n)) else { break };
                let all: Vec<usize> = answers.indices().collect();
                let first = next(all.len() as u64) as usize;
                // The first of the answers, from a random one on, that goes with those before.
                let one = (0..all.len()).find_map(|k| {
                    let answer = Answers::one(all[(first + k) % all.len()]);
                    let narrow = narrowed(&space, &vec![(QuestionIx(n.into()), answer)])?;
                    sample(narrow.clone(), impossible.clone()).map(|_| narrow)
                });
                if let Some(narrow) = one {
                    space = narrow;
                }
            }
            self.points.push(space);
        }
        let told = |space: &Space| -> Map<String, Value> {
            let answers = self.pack.questions.0.iter().zip(space);
            answers.map(|(q, a)| (q.id.clone(), json!(q.ids(*a).first()))).collect()
        };
        Value::from(self.points.iter().map(|space| Value::from(told(space))).collect::<Vec<_>>()).to_string()
    }

    /// Ids of the rules, of the sixty, that hold at a point, with a space between.
    pub fn held(&self, point: usize) -> String {
        held(&self.pack, &self.points[point]).collect::<Vec<_>>().join(" ")
    }

    /// The same for every point, and nothing crosses.
    pub fn hold(&self) {
        for point in &self.points {
            std::hint::black_box(held(&self.pack, point).count());
        }
    }

    /// The same for a point that comes in from JavaScript as JSON.
    pub fn held_by(&self, point: &str) -> String {
        let answers: Map<String, Value> = serde_json::from_str(point).unwrap_or_default();
        let one = |q: &cek_netral::questions::model::Question| {
            let id = answers.get(&q.id).and_then(Value::as_str).unwrap_or_default();
            q.answers.iter().position(|a| a.id == id).map_or_else(|| q.all(), Answers::one)
        };
        let space: Space = self.pack.questions.0.iter().map(one).collect();
        held(&self.pack, &space).collect::<Vec<_>>().join(" ")
    }
}

fn context(pack: &Pack) -> Context<'_> {
    Context { questions: &pack.questions, implications: &pack.implications, exceptions: &pack.exceptions }
}

fn sixty(pack: &Pack) -> impl Iterator<Item = &Rule> {
    active(pack).map(|(_, rule)| rule).take(SIXTY)
}

fn held<'p>(pack: &'p Pack, space: &Space) -> impl Iterator<Item = &'p str> {
    let always = [Slice { narrows: Vec::new(), forbidden: Vec::new() }];
    let world = World::new(space, &always, &pack.implications);
    sixty(pack)
        .filter(move |rule| {
            let Some(world) = &world else { return false };
            !out_at_sight(world, rule) && evaluate(world, rule, context(pack)).status != Status::RuledOut
        })
        .map(|rule| rule.id.as_str())
}
