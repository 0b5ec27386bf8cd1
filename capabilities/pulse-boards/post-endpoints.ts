import { z } from 'zod';
import { endpoints } from '#platform/contract/endpoint.ts';
import { Id, LanguageShape, line, note, PlanDate } from '#platform/contract/shapes.ts';
import { cadences, origins } from '#pulse-boards/change.ts';
import { largestPhoto } from '#pulse-boards/photo.ts';

/** A secret from the address, which travels in a body and never in a path or a query. */
const token = z.string().min(12).max(100);
const ofCompany = z.object({ company: Id });
const ofLink = z.object({ company: Id, link: Id });

/** Where on the board somebody without an account may hang a card. */
export const postLists = ['deviations', 'suggestions', 'problems', 'recognitions'] as const;
export type PostList = (typeof postLists)[number];

/** A body with a photo in it: one that is somewhat too large is still told so in words. */
const largestBody = Math.ceil((largestPhoto * 1.25 * 4) / 3);
/** A photo as it is sent: its id, made by the caller, and its content as base64. */
const PhotoSent = z.strictObject({ photo: Id, content: z.string().max(largestBody) });

/** What whoever holds a link is told. */
export const PostView = z.object({
  name: z.string(),
  area: z.string(),
  /** The category the sign is for, where it is for one. */
  category: Id.nullable(),
  categories: z.array(z.object({ category: Id, name: z.string() })),
  language: LanguageShape,
});
export type PostView = z.infer<typeof PostView>;

export const Posted = z.object({
  /** The last day for an answer; null for what asks for none. */
  answerBy: PlanDate.nullable(),
  /** When the group meets at the board. */
  cadence: z.enum(cadences).nullable(),
  time: z.string().nullable(),
});
export type Posted = z.infer<typeof Posted>;

export const PostLink = z.object({
  link: Id,
  category: Id.nullable(),
  spot: z.string(),
  /** Whether the board itself shows its address, on the wall. */
  onBoard: z.boolean(),
  ended: z.boolean(),
  /** The secret that opens it now: who made it, and when. */
  made: z.object({ by: z.string(), at: z.iso.datetime() }),
  /** Whether the first secret has been exchanged for another. */
  rotated: z.boolean(),
});
export type PostLink = z.infer<typeof PostLink>;

export const PostLinks = z.object({
  company: z.object({ company: Id, name: z.string() }),
  board: z.object({ board: Id, name: z.string(), area: z.string() }),
  categories: z.array(z.object({ category: Id, name: z.string() })),
  links: z.array(PostLink),
  may: z.object({ shape: z.boolean() }),
});
export type PostLinks = z.infer<typeof PostLinks>;

/** An address with its secret, to read and to scan. */
export const PostSquare = z.object({
  address: z.string(),
  /** Modules a side, and the dark ones as an SVG path of lines one module thick. */
  side: z.int(),
  path: z.string(),
});
export type PostSquare = z.infer<typeof PostSquare>;

/** The page, and the address this once: only its hash is kept. */
const Made = z.object({ page: PostLinks, address: z.string() });

export const postEndpoints = endpoints({
  readPost: {
    method: 'POST',
    path: '/api/pulse-boards/posts/readings',
    reads: true,
    unnamed: true,
    summary: 'What a sign’s link leads to: the board’s name, area and categories, and nothing else.',
    body: z.strictObject({ token }),
    answer: PostView,
    // A whole shop floor may sit behind one address and read one sign.
    limits: { minutes: 15, perAddress: 600, perAccount: { field: 'token', tries: 1200 } },
    refusals: [],
  },
  sendPost: {
    method: 'POST',
    path: '/api/pulse-boards/posts',
    unnamed: true,
    summary:
      'Hang a card on a board by a sign’s link. The card’s id is made by the caller; sent again it is one.',
    body: z.strictObject({
      token,
      card: Id,
      list: z.enum(postLists),
      text: note(600),
      /** The language it was written in. */
      language: LanguageShape,
      origin: z.enum(origins),
      who: note(120).default(''),
      category: Id.nullable().default(null),
      photo: PhotoSent.nullable().default(null),
    }),
    answer: Posted,
    largestBody,
    limits: { minutes: 15, perAddress: 120, perAccount: { field: 'token', tries: 120 } },
    refusals: [
      'words-needed',
      'who-needed',
      'category-unknown',
      'photo-type',
      'photo-damaged',
      'photo-too-large',
    ],
  },
  addPhoto: {
    method: 'POST',
    path: '/api/pulse-boards/companies/:company/photos',
    summary: 'Add a photo to be put on a card. Kept without metadata; sent again it is one.',
    params: ofCompany,
    body: PhotoSent,
    answer: z.object({ photo: Id, width: z.int(), height: z.int() }),
    largestBody,
    limits: { minutes: 15, perAddress: 300, perCaller: 120 },
    refusals: ['photo-type', 'photo-damaged', 'photo-too-large'],
  },
  readPhoto: {
    method: 'GET',
    path: '/api/pulse-boards/companies/:company/photos/:photo',
    summary: 'A photo on a card, for whoever reads the board.',
    params: z.object({ company: Id, photo: Id }),
    answer: z.file() as unknown as z.ZodType<Uint8Array>,
    // Browsers look at the bytes of a picture, whatever kind of picture it is called.
    type: 'image/jpeg',
    refusals: [],
  },
  readPostLinks: {
    method: 'GET',
    path: '/api/pulse-boards/companies/:company/boards/:board/post-links',
    summary: 'The signs that lead to a board: where each hangs, and who made it. Never a secret.',
    params: z.object({ company: Id, board: Id }),
    answer: PostLinks,
    refusals: [],
  },
  readPostSquare: {
    method: 'GET',
    path: '/api/pulse-boards/companies/:company/boards/:board/post-square',
    summary: 'The address a board shows itself and its QR code, for whoever reads the board; null for none.',
    params: z.object({ company: Id, board: Id }),
    answer: z.object({ shown: PostSquare.nullable() }),
    refusals: [],
  },
  makePostLink: {
    method: 'POST',
    path: '/api/pulse-boards/companies/:company/boards/:board/post-links',
    summary: 'Make a link for a sign by a machine. Answers with its address this once.',
    params: z.object({ company: Id, board: Id }),
    body: z.strictObject({
      link: Id,
      secret: Id,
      spot: line(80),
      category: Id.nullable().default(null),
      /** The board shows the address itself, until the link is ended. */
      onBoard: z.boolean().default(false),
    }),
    answer: Made,
    refusals: ['category-unknown', 'board-ended', 'too-many-links', 'already-taken'],
  },
  rotatePostLink: {
    method: 'POST',
    path: '/api/pulse-boards/companies/:company/post-links/:link/secrets',
    summary: 'Give a link a secret of another; the sign that hangs there stops working.',
    params: ofLink,
    body: z.strictObject({ secret: Id }),
    answer: Made,
    refusals: ['link-ended', 'already-taken'],
  },
  endPostLink: {
    method: 'POST',
    path: '/api/pulse-boards/companies/:company/post-links/:link/ending',
    summary: 'End a link: whoever holds it finds nothing.',
    params: ofLink,
    answer: PostLinks,
    refusals: [],
  },
  readPostSign: {
    method: 'POST',
    path: '/api/pulse-boards/companies/:company/post-links/:link/sign',
    reads: true,
    summary: 'The sign to print, for who has just been given the address.',
    params: ofLink,
    body: z.strictObject({ token, paper: z.enum(['a4', 'a3']).default('a4') }),
    answer: z.file().mime('application/pdf') as unknown as z.ZodType<Uint8Array>,
    type: 'application/pdf',
    refusals: [],
  },
});
