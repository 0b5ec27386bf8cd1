import { z } from 'zod';
import type { Language } from '#platform/contract/language.ts';

/**
 * A document as a plain value: what is to be read, in words already chosen, and nothing of how it looks. A room's pure
 * file makes it, and `pdfOf` of `platform/server/document/pdf.ts` sets it as a tagged PDF. Texts are plain: no sign in
 * them means anything, a line break is a line break, and an empty line begins a new paragraph.
 */
export type DocumentPicture = {
  readonly title: string;
  readonly language: Language;
  readonly paper: 'a4' | 'a3' | 'a1';
  readonly orientation: 'portrait' | 'landscape';
  /** Narrow margins and a low title, for what hangs on a wall and is written on. */
  readonly margins?: 'wide' | 'narrow';
  /** One small line above the title: whose document, of what. */
  readonly eyebrow?: string;
  /** The answer in a sentence or two, under the title. */
  readonly lead?: string;
  /** When it was made, in words: `Laget 14. oktober 2026 kl. 15.20`. Stands in the foot, and is the only time in it. */
  readonly made: string;
  /** Stands in the foot. */
  readonly company: string;
  readonly parts: readonly DocumentPart[];
};

export type DocumentPart =
  /** The title is level 1. A level 3 that no level 2 stands before is set as level 2. */
  | { readonly part: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly part: 'paragraph'; readonly text: string; readonly tone?: 'plain' | 'subtle' }
  | { readonly part: 'facts'; readonly rows: readonly { readonly label: string; readonly value: string }[] }
  | { readonly part: 'list'; readonly ordered?: boolean; readonly items: readonly string[] }
  | DocumentTable
  | { readonly part: 'quote'; readonly text: string; readonly who: string }
  /** What was decided, with the dissent right under it. */
  | {
      readonly part: 'decision';
      /** `Vedtak 11` */
      readonly label: string;
      /** `Sak 1` */
      readonly side?: string;
      readonly title: string;
      readonly text: string;
      readonly dissents?: readonly DocumentDissent[];
    }
  /** Other things that belong beside a label, set in the same columns as a decision: information, actions. */
  | {
      readonly part: 'item';
      readonly label: string;
      readonly side?: string;
      readonly title?: string;
      readonly parts: readonly DocumentInnerPart[];
    }
  | { readonly part: 'signatures'; readonly rows: readonly DocumentSignature[] }
  /** Management first, employees second: same size, same line. */
  | {
      readonly part: 'parity';
      readonly management: DocumentSide;
      readonly employees: DocumentSide;
      /** `Begge parter til stede`, or which one is missing. */
      readonly standing?: { readonly mark: DocumentMark; readonly text: string };
      /** Those who sit with both and have no vote. */
      readonly others?: string;
    }
  | DocumentDrawing
  | { readonly part: 'note'; readonly text: string }
  /** Big numbered statements; three to nine fit one A3 or A4 page. */
  | { readonly part: 'poster'; readonly lines: readonly string[] }
  | DocumentSheet
  | DocumentLanes
  | { readonly part: 'pageBreak' };

/** Rows by columns of fields to be filled in by hand; the head is repeated on every page. */
export type DocumentSheet = {
  readonly part: 'sheet';
  /** What the rows are, above them. */
  readonly corner: string;
  readonly heads: readonly string[];
  /** As many fields in each as there are heads. */
  readonly rows: readonly {
    readonly label: string;
    readonly side?: string;
    readonly fields: readonly DocumentField[];
  }[];
};

/** Something to tick, something to write, and a square to scan beside them. */
export type DocumentField = {
  readonly ticks: readonly { readonly mark?: DocumentMark; readonly text: string; readonly isSet: boolean }[];
  /** A line to write on after each label, or what stands on it. */
  readonly lines: readonly { readonly label: string; readonly value: string }[];
  readonly square?: DocumentSquare;
};

/**
 * A whole SVG file of a code to be scanned: 20 mm wide on A3, 40 mm on A1. It is drawn and not read aloud, since who
 * reads by ear has nothing to hold a camera to.
 */
export type DocumentSquare = string;

/** Columns side by side with cards in them; a lane alone has its cards three abreast. */
export type DocumentLanes = {
  readonly part: 'lanes';
  /** Of the heads of the lanes, as headings. */
  readonly level: 2 | 3;
  readonly lanes: readonly {
    readonly head: string;
    /** A few words under the head, such as how many there may be. */
    readonly side?: string;
    readonly cards: readonly DocumentCard[];
  }[];
};

export type DocumentCard = {
  /** Empty leaves room to write. */
  readonly text: string;
  readonly side?: string;
  readonly ticks: readonly string[];
  /** Labels, each before a line to write on; two stand side by side. */
  readonly lines: readonly string[];
  /** Stands beside the card. */
  readonly square?: DocumentSquare;
};

export type DocumentInnerPart = Extract<
  DocumentPart,
  { part: 'paragraph' | 'facts' | 'list' | 'table' | 'quote' | 'note' | 'drawing' }
>;

/** Status by shape and word: a circle, a half-filled diamond, a triangle, a broken ring. */
export type DocumentMark = 'plan' | 'watch' | 'deviation' | 'silent';

export type DocumentCell = string | { readonly mark: DocumentMark; readonly text: string };

export type DocumentTable = {
  readonly part: 'table';
  readonly caption?: string;
  readonly columns: readonly {
    readonly head: string;
    readonly align?: 'start' | 'end';
    /** A share of the width, `1` beside another's `2`; what its content needs when left out. */
    readonly width?: number;
  }[];
  /** As many cells in each as there are columns; those that lack are empty. The head is repeated on every page. */
  readonly rows: readonly (readonly DocumentCell[])[];
};

export type DocumentDissent = {
  /** `Uenighet: Terje Aune, for de ansatte` */
  readonly who: string;
  readonly text: string;
  /** When it comes up again. */
  readonly again?: string;
};

export type DocumentSignature = {
  /** `For de ansatte` */
  readonly side: string;
  /** Empty when nobody is named yet. */
  readonly name: string;
  /** When it was signed, in words; null leaves a line to sign on. */
  readonly when: string | null;
};

export type DocumentSide = {
  /** `Ledelsen, 3 av 3` */
  readonly label: string;
  readonly count: number;
  /** Places there are; those nobody sat in are dashes. */
  readonly of?: number;
  readonly names?: readonly string[];
};

export type DocumentDrawing = {
  readonly part: 'drawing';
  /** A whole SVG file with fixed colours, as `svgOf` of `platform/server/chart/draw-on-server.ts` makes it. */
  readonly svg: string;
  /** Says what the drawing says to those who do not see it; never empty. */
  readonly alt: string;
  readonly caption?: string;
  /** Share of the line's width, 0 to 1; all of it when left out. */
  readonly width?: number;
};

/** Answer of an endpoint with `type: 'application/pdf'`: bytes as they are, `string/binary` in the OpenAPI document. */
export const PdfFile = z.file().mime('application/pdf') as unknown as z.ZodType<Uint8Array>;
