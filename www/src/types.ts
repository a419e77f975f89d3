/** What crosses the browser boundary: what goes in (by hand), and what comes out (generated from the Rust). */
import type { FindingStatus, FormQuestion, Questionnaire, TimelinePart, TimelineRow, Units } from './types/report.ts';

export type * from './types/report.ts';
export type * from './types/scenario.ts';

/** @deprecated The name until 0.3: `Units`. */
export type Span = Units;
/** @deprecated The name until 0.3: `FindingStatus`. */
export type Status = FindingStatus;
/** @deprecated The name until 0.3: `Questionnaire`. */
export type Catalogue = Questionnaire;
/** @deprecated The name until 0.3: `FormQuestion`. */
export type CatalogueQuestion = FormQuestion;
/** @deprecated The name until 0.3: `TimelinePart`. */
export type Stage = TimelinePart;
/** @deprecated The name until 0.3: `TimelineRow`. */
export type StageRow = TimelineRow;
