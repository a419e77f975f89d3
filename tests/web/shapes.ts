/** Holds values to the types that `www/src/types.ts` declares: nothing missing, nothing more, nothing of another kind. */
import ts from 'typescript';

export class Shapes {
  readonly #checker: ts.TypeChecker;
  readonly #declared = new Map<string, ts.Type>();
  /** Names of the declared object types of which a value was met. */
  readonly met = new Set<string>();
  /** Literals of the declared unions that were met, as `name:literal`. */
  readonly literals = new Set<string>();
  /**
   * Properties that said something (not null, not an empty list), as `Type.property`, below it those of an unnamed type; and the
   * literals met there, as `Type.property: literal`.
   */
  readonly said = new Set<string>();

  constructor(file: string) {
    const program = ts.createProgram([file], {
      strict: true,
      target: ts.ScriptTarget.ES2022,
      noLib: false,
      exactOptionalPropertyTypes: true,
    });
    const source = program.getSourceFile(file);
    this.#checker = program.getTypeChecker();
    const module = source && this.#checker.getSymbolAtLocation(source);
    if (!module) throw new Error(`${file} declares nothing`);
    for (const symbol of this.#checker.getExportsOfModule(module)) {
      this.#declared.set(symbol.name, this.#checker.getDeclaredTypeOfSymbol(symbol));
    }
  }

  /** What is wrong with `value` as a `name`; empty where nothing is. */
  faults(name: string, value: unknown): string[] {
    const type = this.#declared.get(name);
    if (!type) throw new Error(`no type ${name}`);
    return this.#check(type, value, name, name);
  }

  /** Names of the declared interfaces that a value of the named types can hold. */
  reachable(...names: string[]): Set<string> {
    const found = new Set<string>();
    const walk = (type: ts.Type) => {
      if (type.isUnion()) return type.types.forEach(walk);
      const element = this.#element(type);
      if (element) return walk(element);
      const name = type.symbol?.name ?? '';
      if (!type.isClassOrInterface() && !this.#isPlainObject(type)) return;
      if (this.#declared.has(name)) {
        if (found.has(name)) return;
        found.add(name);
      }
      for (const property of this.#checker.getPropertiesOfType(type)) walk(this.#checker.getTypeOfSymbol(property));
    };
    for (const name of names) {
      const type = this.#declared.get(name);
      if (type) walk(type);
    }
    return found;
  }

  /** Every property and literal that a value of the named types can have, named as in `said`. */
  members(...names: string[]): Set<string> {
    const found = new Set<string>();
    const walk = (type: ts.Type, place: string) => {
      if (type.isUnion()) return type.types.forEach((member) => walk(member, place));
      if (type.isStringLiteral()) return found.add(`${place}: ${type.value}`);
      const element = this.#element(type);
      if (element) return walk(element, place);
      if (!this.#isPlainObject(type)) return;
      for (const property of this.#checker.getPropertiesOfType(type)) {
        const member = `${this.#place(type, place)}.${property.name}`;
        if (found.has(member)) continue;
        found.add(member);
        walk(this.#checker.getTypeOfSymbol(property), member);
      }
    };
    for (const name of names) {
      const type = this.#declared.get(name);
      if (type) walk(type, name);
    }
    return found;
  }

  /** Where the properties of a type are: the type itself where it has a name, else the property that holds it. */
  #place(type: ts.Type, place: string): string {
    const name = type.symbol?.name ?? '';
    return this.#declared.has(name) ? name : place;
  }

  #isPlainObject(type: ts.Type): boolean {
    return (type.flags & ts.TypeFlags.Object) !== 0;
  }

  #element(type: ts.Type): ts.Type | undefined {
    return this.#checker.isArrayType(type) ? this.#checker.getTypeArguments(type as ts.TypeReference)[0] : undefined;
  }

  #check(type: ts.Type, value: unknown, path: string, place: string): string[] {
    const wrong = [`${path}: ${JSON.stringify(value)} is no ${this.#checker.typeToString(type)}`];
    if (type.flags & ts.TypeFlags.Boolean) return typeof value === 'boolean' ? [] : wrong;
    if (type.isUnion()) {
      const tries = type.types.map((member) => this.#check(member, value, path, place));
      if (!tries.some((faults) => faults.length === 0)) return tries.length === 2 ? (tries.find((t) => t[0] !== wrong[0]) ?? wrong) : wrong;
      if (typeof value === 'string' && type.aliasSymbol) this.literals.add(`${type.aliasSymbol.name}:${value}`);
      return [];
    }
    if (type.isStringLiteral()) {
      if (value === type.value) this.said.add(`${place}: ${value}`);
      return value === type.value ? [] : wrong;
    }
    if (type.flags & ts.TypeFlags.BooleanLiteral) return String(value) === this.#checker.typeToString(type) ? [] : wrong;
    if (type.flags & ts.TypeFlags.String) return typeof value === 'string' ? [] : wrong;
    if (type.flags & ts.TypeFlags.Number) return typeof value === 'number' ? [] : wrong;
    if (type.flags & ts.TypeFlags.Null) return value === null ? [] : wrong;
    if (type.flags & ts.TypeFlags.Undefined) return value === undefined ? [] : wrong;
    const element = this.#element(type);
    if (element) {
      return Array.isArray(value) ? value.flatMap((item, index) => this.#check(element, item, `${path}[${index}]`, place)) : wrong;
    }
    if (!this.#isPlainObject(type)) throw new Error(`${path}: a kind of type that this check does not know`);
    if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Map) return wrong;
    return this.#checkObject(type, value, path, this.#place(type, place));
  }

  #checkObject(type: ts.Type, value: object, path: string, place: string): string[] {
    const name = type.symbol?.name ?? '';
    if (this.#declared.has(name)) this.met.add(name);
    const properties = new Map(this.#checker.getPropertiesOfType(type).map((symbol) => [symbol.name, symbol]));
    const open = this.#checker.getIndexTypeOfType(type, ts.IndexKind.String);
    const entries = Object.entries(value);
    const undeclared = open ? [] : entries.filter(([key]) => !properties.has(key)).map(([key]) => `${path}.${key}: not declared`);
    const inside = entries.flatMap(([key, item]) => {
      const symbol = properties.get(key);
      const expected = symbol ? this.#checker.getTypeOfSymbol(symbol) : open;
      const member = `${place}.${key}`;
      if (item !== null && !(Array.isArray(item) && item.length === 0)) this.said.add(member);
      return expected ? this.#check(expected, item, `${path}.${key}`, member) : [];
    });
    const missing = [...properties.values()]
      .filter((symbol) => !(symbol.flags & ts.SymbolFlags.Optional) && !(symbol.name in value))
      .map((symbol) => `${path}.${symbol.name}: declared but not returned`);
    return [...undeclared, ...missing, ...inside];
  }
}
