//! The changes: comparisons and logic turned, arithmetic and signs exchanged, conditions negated, tests of closures settled, arms and
//! statements left out, functions that return at once. Constants, patterns, types and macros are left alone.

use proc_macro2::Span;
use quote::{ToTokens, quote};
use serde_json::{Value, json};
use syn::spanned::Spanned;
use syn::visit_mut::{self, VisitMut};
use syn::{
    Arm, Attribute, BinOp, Block, Expr, ExprBinary, ExprIf, ExprMatch, ExprMethodCall, Pat, ReturnType, Signature,
    Stmt, Type, UnOp, parse_quote,
};

/// One change, by the place at which it is made.
pub struct Change {
    file: String,
    line: usize,
    function: String,
    was: String,
    becomes: String,
}

impl Change {
    pub fn json(&self) -> Value {
        json!({ "file": self.file, "line": self.line, "function": self.function, "was": self.was, "becomes": self.becomes })
    }
}

/// All changes so far; a change's number is its place.
#[derive(Default)]
pub struct Changes {
    pub file: String,
    pub list: Vec<Change>,
    functions: Vec<String>,
}

/// Methods whose closure says yes or no.
const TESTS: [&str; 9] =
    ["filter", "any", "all", "is_some_and", "is_none_or", "find", "position", "retain", "partition"];

impl Changes {
    fn add(&mut self, span: Span, was: &str, becomes: &str) -> usize {
        let (file, function) = (self.file.clone(), self.functions.join("::"));
        self.list.push(Change {
            file,
            line: span.start().line,
            function,
            was: was.to_owned(),
            becomes: becomes.to_owned(),
        });
        self.list.len() - 1
    }

    fn binary(&mut self, binary: ExprBinary, shown: &str, span: Span) -> Expr {
        let ExprBinary { left, op, right, .. } = binary;
        let others: &[BinOp] = match op {
            BinOp::And(_) | BinOp::Or(_) => {
                let (both, flipped) = match op {
                    BinOp::And(_) => (quote!(&&), "||"),
                    _ => (quote!(||), "&&"),
                };
                let n = self.add(span, shown, flipped);
                // By De Morgan, so that neither side is written twice.
                return parse_quote!((crate::mutants::on(#n) ^ ((crate::mutants::on(#n) ^ (#left)) #both (crate::mutants::on(#n) ^ (#right)))));
            }
            BinOp::Eq(_) => &[parse_quote!(!=)],
            BinOp::Ne(_) => &[parse_quote!(==)],
            BinOp::Lt(_) => &[parse_quote!(<=), parse_quote!(>=)],
            BinOp::Le(_) => &[parse_quote!(<), parse_quote!(>)],
            BinOp::Gt(_) => &[parse_quote!(>=), parse_quote!(<=)],
            BinOp::Ge(_) => &[parse_quote!(>), parse_quote!(<)],
            BinOp::Add(_) => &[parse_quote!(-)],
            BinOp::Sub(_) => &[parse_quote!(+)],
            BinOp::Mul(_) => &[parse_quote!(/)],
            BinOp::Div(_) | BinOp::Rem(_) => &[parse_quote!(*)],
            _ => return parse_quote!((#left #op #right)),
        };
        let compares =
            matches!(op, BinOp::Eq(_) | BinOp::Ne(_) | BinOp::Lt(_) | BinOp::Le(_) | BinOp::Gt(_) | BinOp::Ge(_));
        let (take, l, r) = if compares {
            (quote!((&(#left), &(#right))), quote!(*left__), quote!(*right__))
        } else {
            (quote!(((#left), (#right))), quote!(left__), quote!(right__))
        };
        let mut body = quote!({ #l #op #r });
        for other in others {
            let n = self.add(span, shown, &other.to_token_stream().to_string());
            body = quote!({ if crate::mutants::on(#n) { #l #other #r } else #body });
        }
        parse_quote!((match #take { (left__, right__) => #body }))
    }

    /// The closure of a test, settled one way or the other.
    fn settled(&mut self, call: &mut ExprMethodCall, shown: &str) {
        let method = call.method.to_string();
        if !TESTS.contains(&method.as_str()) {
            return;
        }
        if let Some(Expr::Closure(closure)) = call.args.first_mut() {
            let yes = self.add(closure.body.span(), shown, "true");
            let no = self.add(closure.body.span(), shown, "false");
            let body = &closure.body;
            closure.body = parse_quote!({ if crate::mutants::on(#yes) { true } else if crate::mutants::on(#no) { false } else { #body } });
        }
    }

    /// Has a function return at once, with what its type offers.
    fn returns(&mut self, signature: &Signature, block: &mut Block) {
        let values: Vec<Expr> = match &signature.output {
            ReturnType::Default => vec![parse_quote!(())],
            ReturnType::Type(_, given) => match &**given {
                Type::Path(path) => {
                    let last = path.path.segments.last().map(|s| s.ident.to_string()).unwrap_or_default();
                    match last.as_str() {
                        "bool" => vec![parse_quote!(true), parse_quote!(false)],
                        "Option" => vec![parse_quote!(None)],
                        "Vec" => vec![parse_quote!(Vec::new())],
                        "String" => vec![parse_quote!(String::new())],
                        "i32" => vec![parse_quote!(0), parse_quote!(1)],
                        "Answers" => vec![parse_quote!(Answers::NONE)],
                        _ => Vec::new(),
                    }
                }
                _ => Vec::new(),
            },
        };
        for value in values {
            let n = self.add(
                signature.ident.span(),
                &format!("fn {}", signature.ident),
                &value.to_token_stream().to_string(),
            );
            block.stmts.insert(0, parse_quote!(if crate::mutants::on(#n) { return #value; }));
        }
    }

    fn function(&mut self, attributes: &[Attribute], signature: &Signature, block: &mut Block) {
        if signature.constness.is_some() || only_for_tests(attributes) {
            return;
        }
        self.functions.push(signature.ident.to_string());
        self.visit_block_mut(block);
        self.returns(signature, block);
        self.functions.pop();
    }
}

/// The body of the closure that a method takes first.
fn body(expr: &Expr) -> String {
    let Expr::MethodCall(call) = expr else { return String::new() };
    let Some(Expr::Closure(closure)) = call.args.first() else { return String::new() };
    shown(&closure.body)
}

/// Source on one line.
fn shown(tokens: impl ToTokens) -> String {
    tokens.to_token_stream().to_string().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn only_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|a| a.path().is_ident("test") || a.to_token_stream().to_string().contains("cfg (test)"))
}

/// Whether a condition binds: `let` cannot stand in brackets.
fn binds(expr: &Expr) -> bool {
    match expr {
        Expr::Let(_) => true,
        Expr::Binary(binary) => binds(&binary.left) || binds(&binary.right),
        _ => false,
    }
}

/// Whether a statement gives a variable what another one held: left out, the first may have nothing.
fn moves(stmt: &Stmt) -> bool {
    matches!(stmt, Stmt::Expr(Expr::Assign(to), _) if matches!((&*to.left, &*to.right), (Expr::Path(_), Expr::Path(_))))
}

/// Whether a pattern takes whatever comes.
fn takes_all(pat: &Pat) -> bool {
    match pat {
        Pat::Wild(_) => true,
        Pat::Ident(ident) => ident.subpat.is_none() && ident.ident.to_string().starts_with(char::is_lowercase),
        Pat::Tuple(tuple) => tuple.elems.iter().all(takes_all),
        _ => false,
    }
}

impl VisitMut for Changes {
    fn visit_item_mod_mut(&mut self, module: &mut syn::ItemMod) {
        if !only_for_tests(&module.attrs) {
            visit_mut::visit_item_mod_mut(self, module);
        }
    }

    fn visit_item_fn_mut(&mut self, item: &mut syn::ItemFn) {
        self.function(&item.attrs, &item.sig, &mut item.block);
    }

    fn visit_impl_item_fn_mut(&mut self, item: &mut syn::ImplItemFn) {
        self.function(&item.attrs, &item.sig, &mut item.block);
    }

    fn visit_item_const_mut(&mut self, _: &mut syn::ItemConst) {}

    fn visit_item_static_mut(&mut self, _: &mut syn::ItemStatic) {}

    fn visit_pat_mut(&mut self, _: &mut Pat) {}

    fn visit_type_mut(&mut self, _: &mut Type) {}

    fn visit_attribute_mut(&mut self, _: &mut Attribute) {}

    fn visit_block_mut(&mut self, block: &mut Block) {
        let told: Vec<String> = block.stmts.iter().map(shown).collect();
        visit_mut::visit_block_mut(self, block);
        for (stmt, told) in block.stmts.iter_mut().zip(told) {
            let Stmt::Expr(Expr::MethodCall(_) | Expr::Assign(_) | Expr::Call(_), Some(_)) = stmt else { continue };
            if moves(stmt) {
                continue;
            }
            let n = self.add(stmt.span(), &told, "left out");
            *stmt = parse_quote!(if !crate::mutants::on(#n) { #stmt });
        }
    }

    fn visit_expr_if_mut(&mut self, expr: &mut ExprIf) {
        let turned = !matches!(&*expr.cond, Expr::Let(_) | Expr::Binary(_) | Expr::Unary(_));
        let shown = shown(&expr.cond);
        visit_mut::visit_expr_if_mut(self, expr);
        if turned {
            let n = self.add(expr.cond.span(), &shown, "negated");
            let cond = &expr.cond;
            *expr.cond = parse_quote!((crate::mutants::on(#n) ^ (#cond)));
        }
    }

    fn visit_expr_match_mut(&mut self, expr: &mut ExprMatch) {
        let last = expr.arms.last().is_some_and(|arm| takes_all(&arm.pat) && arm.guard.is_none());
        let count = expr.arms.len();
        let guards: Vec<String> =
            expr.arms.iter().map(|arm| arm.guard.as_ref().map(|(_, guard)| shown(guard)).unwrap_or_default()).collect();
        visit_mut::visit_expr_match_mut(self, expr);
        for ((place, arm), guard) in expr.arms.iter_mut().enumerate().zip(guards) {
            self.arm(arm, last && place + 1 < count, &guard);
        }
    }

    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        // Told as the file has it: what lies within is changed first.
        let (shown, body, span) = (shown(&*expr), body(expr), expr.span());
        // A number with its sign is one thing.
        if let Expr::Unary(unary) = expr
            && matches!((&unary.op, &*unary.expr), (UnOp::Neg(_), Expr::Lit(_)))
        {
            let (n, number) = (self.add(span, &shown, "without its sign"), &unary.expr);
            *expr = parse_quote!((if crate::mutants::on(#n) { #number } else { -#number }));
            return;
        }
        visit_mut::visit_expr_mut(self, expr);
        match expr {
            Expr::Binary(binary) if !(binds(&binary.left) || binds(&binary.right)) => {
                *expr = self.binary(binary.clone(), &shown, span);
            }
            Expr::Unary(unary) if matches!(unary.op, UnOp::Not(_)) => {
                let (n, inner) = (self.add(span, &shown, "without !"), &unary.expr);
                *expr = parse_quote!((crate::mutants::on(#n) ^ !(#inner)));
            }
            Expr::MethodCall(call) => {
                self.settled(call, &body);
                let method = call.method.to_string();
                let other = match method.as_str() {
                    "any" => "all",
                    "all" => "any",
                    _ => return,
                };
                // `self.all(question)` is another method of that name.
                let own = matches!(&*call.receiver, Expr::Path(path) if path.path.is_ident("self"));
                if call.args.len() == 1 && !own {
                    let n = self.add(span, &shown, other);
                    let (iterator, function, test) = (&call.receiver, &call.method, &call.args);
                    *expr = parse_quote!(crate::mutants::#function(#iterator, #n, #test));
                }
            }
            _ => {}
        }
    }
}

impl Changes {
    fn arm(&mut self, arm: &mut Arm, spare: bool, said: &str) {
        let pattern = shown(&arm.pat);
        match &mut arm.guard {
            Some((_, guard)) => {
                let (yes, no) = (self.add(guard.span(), said, "true"), self.add(guard.span(), said, "false"));
                **guard = parse_quote!(crate::mutants::on(#yes) || (!crate::mutants::on(#no) && (#guard)));
            }
            guard if spare => {
                let n = self.add(arm.pat.span(), &pattern, "left out");
                *guard = Some((Default::default(), parse_quote!(!crate::mutants::on(#n))));
            }
            _ => {}
        }
    }
}
