//! One hand, drawn from which fingers are stretched: line art out of rounded strokes. Each stroke is laid twice, wide in
//! ink and narrower in the colour of the ground, so that what lies in front hides what lies behind.

use super::data::{Finger, Pose, Shape};

/// Units of the drawing: the hand stands upright in it, fingers up, thumb on the left.
pub(crate) const WIDTH: u32 = 120;
pub(crate) const HEIGHT: u32 = 150;

/// Width of a finger in ink, and of the ground inside it.
const FINGER: f32 = 14.5;
/// Thickness of a line.
const LINE: f32 = 2.4;

/// One path. `ink`: in the colour of the text, else of the ground; `filled`: a surface, else a rounded stroke.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Layer {
    pub ink: bool,
    pub filled: bool,
    pub width: f32,
    pub path: String,
}

/// The layers of a pose, back to front.
pub(crate) fn layers(pose: &Pose) -> Vec<Layer> {
    let up = |finger| pose.up.contains(&finger);
    let mut drawing = Drawing::default();
    if pose.shape == Shape::TwoHandHeart {
        drawing.joined(
            &[],
            &[
                "M18 96C6 50 44 24 60 62",
                "M20 92C26 112 44 118 60 132",
                "M18 92L8 146",
                "M102 96C114 50 76 24 60 62",
                "M100 92C94 112 76 118 60 132",
                "M102 92L112 146",
            ],
        );
        return drawing.layers;
    }
    let mut stretched: Vec<&str> = FINGERS
        .iter()
        .filter(|(f, ..)| up(*f))
        .map(|(f, spread, straight, _)| {
            // Fingers that stand alone stand straight; several are spread.
            if *f != Finger::Little && pose.up.iter().filter(|f| **f != Finger::Thumb).count() == 1 {
                *straight
            } else {
                *spread
            }
        })
        .collect();
    if up(Finger::Thumb) {
        stretched.push(if pose.turn == 0 { "M46 112C34 104 26 96 16 84" } else { "M50 91C40 89 32 88 20 88" });
    }
    drawing.joined(&["M41 90L80 88C85 104 82 116 76 124L76 150L46 150L46 126C38 118 36 104 41 90Z"], &stretched);
    let hidden = match pose.shape {
        Shape::Ring | Shape::FingerHeart => Some(Finger::Index),
        _ => None,
    };
    for (_, _, _, folded) in FINGERS.iter().filter(|(f, ..)| !up(*f) && Some(*f) != hidden) {
        drawing.single(folded);
    }
    match pose.shape {
        Shape::Ring => drawing.joined(&[], &["M45 92C44 62 30 52 19 66", "M46 116C32 112 18 96 19 72"]),
        Shape::FingerHeart => {
            drawing.single("M46 92C48 76 44 62 32 48");
            drawing.single("M44 116C32 104 30 78 48 46");
            drawing.layers.push(Layer {
                ink: true,
                filled: true,
                width: 0.0,
                path: "M40 30C30 22 26 16 31 11C35 7 39 10 40 14C41 10 45 7 49 11C54 16 50 22 40 30Z".to_owned(),
            });
        }
        _ if !up(Finger::Thumb) => drawing.single("M44 118C52 116 60 112 66 107"),
        _ => {}
    }
    drawing.layers
}

/// For each finger its stroke when spread, when it stands alone, and when it is folded.
const FINGERS: [(Finger, &str, &str, &str); 4] = [
    (Finger::Index, "M45 96L36 44", "M46 96L45 40", "M45 88L46 104"),
    (Finger::Middle, "M56 94L57 34", "M56 94L57 34", "M56.5 85L57 103"),
    (Finger::Ring, "M67 94L75 42", "M67 94L68 40", "M68 86L67.5 103"),
    (Finger::Little, "M76 96L95 56", "M76 96L78 54", "M79 89L77.5 104"),
];

#[derive(Default)]
struct Drawing {
    layers: Vec<Layer>,
}

impl Drawing {
    /// Surfaces and strokes that grow into one another: no line between them.
    fn joined(&mut self, surfaces: &[&str], strokes: &[&str]) {
        for (ink, less) in [(true, 0.0), (false, 2.0 * LINE)] {
            for (filled, paths, width) in [(true, surfaces, 2.0 * LINE), (false, strokes, FINGER)] {
                if !paths.is_empty() {
                    let width = (width - less).max(0.0);
                    self.layers.push(Layer { ink, filled, width, path: paths.concat() });
                }
            }
        }
    }

    /// A finger in front of what is there.
    fn single(&mut self, stroke: &str) {
        self.joined(&[], &[stroke]);
    }
}
