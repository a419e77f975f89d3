/** The loader of wasm-bindgen as the package holds it: it says where its file is, and loads what it is given. */
export { default, __wbg_reset_state, Checker } from '../../pkg/cek_netral.js';
export const file: URL;
