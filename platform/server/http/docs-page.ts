type Operation = {
  operationId?: string;
  summary?: string;
  description?: string;
  tags?: string[];
  parameters?: { name: string; in: string; required?: boolean; schema?: unknown }[];
  requestBody?: { content?: Record<string, { schema?: unknown }> };
  responses?: Record<string, { content?: Record<string, { schema?: unknown }> }>;
};

type Document = {
  info: { title: string; version: string; description?: string };
  paths?: Record<string, Record<string, Operation>>;
};

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The OpenAPI document as one plain page: no script, readable on a phone and on paper. */
export function docsPage(document: Document): string {
  const rooms = new Map<string, string[]>();
  for (const [path, methods] of Object.entries(document.paths ?? {})) {
    for (const [method, operation] of Object.entries(methods)) {
      const room = operation.tags?.[0] ?? 'platform';
      rooms.set(room, [...(rooms.get(room) ?? []), section(method, path, operation)]);
    }
  }
  const menu = [...rooms.keys()].map((room) => `<a href="#${escaped(room)}">${escaped(room)}</a>`).join(' ');
  const body = [...rooms]
    .map(
      ([room, sections]) =>
        `<section id="${escaped(room)}"><h2>${escaped(room)}</h2>${sections.join('')}</section>`,
    )
    .join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>API · ${escaped(document.info.title)}</title><link rel="stylesheet" href="/api-docs.css"></head>
<body><header><h1>${escaped(document.info.title)} API ${escaped(document.info.version)}</h1>
<p>${escaped(document.info.description ?? '')}</p><p>The same as data: <a href="/api/openapi.json">/api/openapi.json</a></p>
<nav aria-label="Rooms">${menu}</nav></header><main>${body}</main></body></html>`;
}

function section(method: string, path: string, operation: Operation): string {
  const id = operation.operationId ?? `${method}-${path}`;
  return `<article id="${escaped(id)}"><h3><code>${method.toUpperCase()} ${escaped(path)}</code></h3>
<p>${escaped(operation.summary ?? '')}</p><p class="subtle">${escaped(operation.description ?? '')}</p>
${parameters(operation)}${block('Body', operation.requestBody?.content)}${block('Answer', operation.responses?.['200']?.content)}</article>`;
}

function parameters(operation: Operation): string {
  if (!operation.parameters?.length) return '';
  const rows = operation.parameters
    .map(
      (p) =>
        `<tr><th scope="row"><code>${escaped(p.name)}</code></th><td>${escaped(p.in)}${p.required ? ', required' : ''}</td><td><code>${escaped(brief(p.schema))}</code></td></tr>`,
    )
    .join('');
  return `<table><caption>Parameters</caption><tbody>${rows}</tbody></table>`;
}

function block(title: string, content: Record<string, { schema?: unknown }> | undefined): string {
  const [type, media] = Object.entries(content ?? {})[0] ?? [];
  if (!type || !media?.schema) return '';
  return `<details><summary>${title} <code>${escaped(type)}</code></summary><pre tabindex="0">${escaped(JSON.stringify(media.schema, null, 2))}</pre></details>`;
}

const brief = (schema: unknown): string => {
  const { type, format, pattern, enum: values } = (schema ?? {}) as Record<string, unknown>;
  if (Array.isArray(values)) return values.join(' | ');
  return [type, format ?? pattern].filter(Boolean).join(' · ') || 'any';
};
