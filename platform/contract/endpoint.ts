import type { z } from 'zod';

/**
 * How a room declares an endpoint, once: the server registers it, the web calls it typed, neighbours and
 * the OpenAPI document read it. Paths are written `/api/room/:param`.
 */
export type EndpointShape = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: `/api/${string}`;
  /** One English line for the OpenAPI document. */
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType;
  /**
   * Content type when the answer is not JSON: text, or a document where it is `application/pdf` (`PdfFile` of
   * `document.ts`): its handler answers with the picture, which is set after the transaction.
   * `text/event-stream` stays open and tells of changes.
   */
  readonly type?: string;
  /** True for a POST that changes nothing, such as a preview: nobody's page has to fetch again. */
  readonly reads?: true;
  /**
   * True where whoever calls is to stay nobody: no session, screen or token that comes along is looked at, so that
   * nothing written down about the call can tell. For endpoints that anyone may call.
   */
  readonly unnamed?: true;
  /**
   * True where that somebody did it is nobody else's business, such as taking part in what is anonymous: no line of
   * the log tells of it, and no live page hears that something changed.
   */
  readonly untold?: true;
  /** True for a read that a page asks again with every change: a line of the audit says once a day who follows. */
  readonly followed?: true;
  /** How often it may be tried; more is refused as `too-many-attempts`. */
  readonly limits?: Limits;
  /** The largest body in bytes, where two megabytes are not enough. */
  readonly largestBody?: number;
  /** Codes of the refusals a caller must be ready for, beside the general ones of `refusal.ts`. */
  readonly refusals: readonly string[];
};

export type Limits = {
  /** Length of the window. */
  readonly minutes: number;
  /** Tries from one socket address, where a whole company may sit behind one. */
  readonly perAddress: number;
  /** Tries by one session or token, wherever it calls from. */
  readonly perCaller?: number;
  /** Tries with one value of a field of the body, such as an e-mail address. */
  readonly perAccount?: { readonly field: string; readonly tries: number };
};

export type Endpoints = Readonly<Record<string, EndpointShape>>;

export const endpoints = <const E extends Endpoints>(declared: E): E => declared;

type Output<T> = T extends z.ZodType ? z.output<T> : undefined;
type Input<T> = T extends z.ZodType ? z.input<T> : undefined;

export type ParamsOf<E extends EndpointShape> = Output<E['params']>;
export type QueryOf<E extends EndpointShape> = Output<E['query']>;
export type BodyOf<E extends EndpointShape> = Output<E['body']>;
export type AnswerOf<E extends EndpointShape> = Output<E['answer']>;

type Part<Name extends string, T> = [T] extends [undefined] ? unknown : { [K in Name]: T };

/** What a caller hands over: only the parts the endpoint declares. */
export type CallInput<E extends EndpointShape> = Part<'params', Input<E['params']>> &
  Part<'query', Input<E['query']>> &
  Part<'body', Input<E['body']>>;

export type RefusalCodeOf<E extends Endpoints> = E[keyof E]['refusals'][number];
