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
  /** Content type when the answer is text and not JSON. */
  readonly type?: string;
  /** Codes of the refusals a caller must be ready for, beside the general ones of `refusal.ts`. */
  readonly refusals: readonly string[];
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
