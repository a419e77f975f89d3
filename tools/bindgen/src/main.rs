//! `wasm-bindgen FILE.wasm --target web --out-dir FOLDER --out-name NAME`, with a few options more: what the scripts of this project ask
//! of wasm-bindgen's own command, in its words.
use std::error::Error;
use std::path::PathBuf;
use wasm_bindgen_cli_support::Bindgen;

fn main() -> Result<(), Box<dyn Error>> {
    let mut bindgen = Bindgen::new();
    bindgen.typescript(true).omit_default_module_path(false);
    let mut folder = PathBuf::from("pkg");
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().ok_or_else(|| format!("{argument} needs a value"));
        match argument.as_str() {
            "--version" => {
                println!("wasm-bindgen {}", env!("CARGO_PKG_VERSION"));
                return Ok(());
            }
            "--target" => match value()?.as_str() {
                "web" => bindgen.web(true)?,
                other => return Err(format!("--target {other}: only web is known").into()),
            },
            "--out-dir" => {
                folder = value()?.into();
                &mut bindgen
            }
            "--out-name" => bindgen.out_name(&value()?),
            "--omit-default-module-path" => bindgen.omit_default_module_path(true),
            "--no-typescript" => bindgen.typescript(false),
            "--experimental-reset-state-function" => bindgen.reset_state_function(true),
            "--keep-debug" => bindgen.keep_debug(true),
            file if !file.starts_with('-') => bindgen.input_path(file),
            other => return Err(format!("{other} is not known").into()),
        };
    }
    bindgen.generate(folder)?;
    Ok(())
}
