//! The page of hand poses, each with its picture, and the same pictures for the checker.

pub(super) mod data;
pub(super) mod draw;

use maud::{Markup, html};

use super::catalogue::Catalogue;
use super::shell::Page;
use super::{File, address};
use crate::questions::model::Lang;
use crate::questions::model::either;
use data::{Pose, Standing};
use draw::{HEIGHT, WIDTH};

/// Where the lists were read, as the page names it.
const SOURCES: &str = "tvberita.co.id; haibandung.pikiran-rakyat; bantenekspres.co.id; searchx.id; ntbsatu; detik 17 Nov 2023; kompasiana; nasional.sindonews.com 241478";

pub(super) fn standing(standing: Standing, lang: Lang) -> &'static str {
    match standing {
        Standing::Listed => either(lang, "sebaiknya dihindari", "better avoided"),
        Standing::Disputed => either(lang, "sumber berbeda", "sources differ"),
        Standing::NamedFine => either(lang, "disebut boleh", "said to be fine"),
    }
}

fn picture(pose: &Pose, lang: Lang) -> Markup {
    let turned = (pose.turn != 0).then(|| format!("rotate({} {} {})", pose.turn, WIDTH / 2, 95));
    html! {
        svg.hand viewBox=(format!("0 0 {WIDTH} {HEIGHT}")) role="img" aria-label=(pose.alt.in_lang(lang)) {
            g transform=[turned] {
                @for layer in draw::layers(pose) {
                    path class=(if layer.ink { "ink" } else { "ground" }) data-filled[layer.filled] stroke-width=(format!("{:.1}", layer.width)) d=(layer.path) {}
                }
            }
        }
    }
}

impl Catalogue<'_> {
    pub(super) fn poses_page(&self, poses: &[Pose]) -> File {
        let w = self.words;
        let path = address::page(w.lang, "pose.html");
        let to = |page: &str| address::relative(&path, &address::page(w.lang, page));
        let body = html! {
            (self.above(&path, &[(&address::page(w.lang, "index.html"), w.either("Katalog", "Catalogue"))]))
            h1 { (w.either("Pose tangan dalam foto", "Hand poses in photographs")) }
            p.lead {
                (w.either(
                    "Pada masa pemilu, pose tangan bisa dibaca sebagai dukungan. Yang paling aman: berfoto tanpa pose jari, angka, atau simbol.",
                    "In election season a hand pose may be read as support. What is safest: be photographed without any finger pose, number or symbol.",
                ))
            }
            section {
                h2 { (w.either("Seberapa pasti daftar ini?", "How sure is this list?")) }
                ul {
                    li { (w.either(
                        "Tidak ditemukan daftar resmi nasional. SKB 2022 hanya menyebut “simbol keberpihakan”.",
                        "No official national list was found. The joint decision of 2022 only says “simbol keberpihakan” (symbols of taking sides).",
                    )) }
                    li { (w.either(
                        "Daftar-daftar di bawah beredar sejak November 2023 sebagai pedoman BKN, Bawaslu daerah, dan pemerintah daerah. Isinya berbeda-beda dan tidak satu pun menyebut dokumen asalnya.",
                        "The lists below went round since November 2023 as guidance of BKN, local Bawaslu and regional governments. They differ, and none names the document it comes from.",
                    )) }
                    li { (w.either(
                        "Arti pose berubah mengikuti nomor urut. Pada pemilihan berikutnya pose lain bisa dibaca sebagai dukungan.",
                        "What a pose means changes with the ballot numbers. In the next election another pose may be read as support.",
                    )) }
                    li { (w.either(
                        "Bagi Polri, telegram 2020 menyebut telunjuk, jempol, dan huruf V; keterangan tahun 2023 memasukkan semua pose jari, juga pose angka angkatan.",
                        "For the police, the telegram of 2020 names index finger, thumb and V; statements of 2023 take in all finger poses, those for a class year too.",
                    )) }
                }
                p { a href=(format!("{}#c10-gestures", to("perbedaan.html"))) { (w.either("Apa kata masing-masing sumber", "What each source says")) } }
                p.note.source { (w.either("Sumber", "Source")) ": " (SOURCES) }
            }
            ul.poses {
                @for pose in poses {
                    li #(pose.id) {
                        (picture(pose, w.lang))
                        div {
                            h2 { (w.said(&pose.title)) }
                            p { span.tag { (standing(pose.standing, w.lang)) } }
                            p { (w.said(&pose.says)) }
                        }
                    }
                }
            }
        };
        self.document(Page {
            name: "pose.html".to_owned(),
            title: w.either("Pose tangan dalam foto", "Hand poses in photographs").to_owned(),
            about: w.either(
                "Pose tangan yang disebut pedoman netralitas, dengan gambar, siapa yang mengatakannya, dan seberapa pasti.",
                "Hand poses that neutrality guidance names, with pictures, who says so and how sure that is.",
            ).to_owned(),
            body,
            searches: false,
        })
    }
}
