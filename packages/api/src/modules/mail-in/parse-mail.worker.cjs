"use strict";
/* Runs in a thread of its own, as text: whatever a mail does to it, the house goes on. */
const { createRequire } = require("node:module");
const { parentPort, workerData } = require("node:worker_threads");

const load = createRequire(workerData.from);
const postalMime = load("postal-mime");
const sanitizeHtml = load("sanitize-html");
const PostalMime = postalMime.default ?? postalMime;

const CLEAN = {
  allowedTags:
    "a b i u s strong em p br div span ul ol li table thead tbody tr td th blockquote pre code h1 h2 h3 h4 h5 h6 hr".split(
      " ",
    ),
  allowedAttributes: { a: ["href"], td: ["colspan", "rowspan"], th: ["colspan", "rowspan"] },
  allowedSchemes: ["http", "https", "mailto"],
  nestingLimit: 200,
};
const ENTITIES = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };

function textOf(html) {
  const broken = html.replace(/<(br|\/p|\/div|\/tr|\/li|\/h[1-6])\b[^>]*>/gi, "\n$&");
  return sanitizeHtml(broken, { allowedTags: [], allowedAttributes: {}, nestingLimit: 200 })
    .replace(/&(amp|lt|gt|quot);/g, (entity) => ENTITIES[entity])
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/* Cleaning takes time that grows with the square of the nesting: a page with so many tags is shown as text alone. */
function isEndless(html) {
  return html.length > 1_000_000 || html.split("<").length > 20_000;
}

function plainTextOf(html) {
  return html
    .replace(/<[^<>]*>/g, " ")
    .replace(/&(amp|lt|gt|quot);/g, (entity) => ENTITIES[entity]);
}

function addressesOf(lists) {
  return lists
    .flat()
    .flatMap((one) => (one && one.group ? one.group : [one]))
    .flatMap((one) => (one && typeof one.address === "string" ? [one.address] : []));
}

async function parse(raw) {
  const mail = await PostalMime.parse(raw, {
    rfc822Attachments: true,
    forceRfc822Attachments: true,
    attachmentEncoding: "arraybuffer",
  });
  const [from] = mail.from ? (mail.from.group ?? [mail.from]) : [];
  const page = typeof mail.html === "string" && mail.html !== "" ? mail.html : null;
  const html = page === null || isEndless(page) ? null : page;
  const written = typeof mail.text === "string" ? mail.text : "";
  const text = written === "" && page !== null && html === null ? plainTextOf(page) : written;
  return {
    headers: mail.headers.slice(0, 500).map(({ key, value }) => [key, value]),
    fromAddress: from?.address ?? "",
    fromName: from?.name ?? mail.from?.name ?? "",
    recipients: addressesOf([mail.to ?? [], mail.cc ?? [], mail.bcc ?? []]),
    subject: mail.subject ?? "",
    text: text === "" && html !== null ? textOf(html) : text,
    html: html === null ? null : sanitizeHtml(html, CLEAN),
    attachments: mail.attachments.map(({ filename, mimeType, content }) => ({
      name: filename ?? "",
      declaredType: mimeType ?? "",
      content:
        typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content),
    })),
  };
}

parentPort.on("message", ({ id, raw }) => {
  parse(raw).then(
    (mail) => parentPort.postMessage({ id, mail }),
    (error) => parentPort.postMessage({ id, reason: String(error?.message ?? error) }),
  );
});

parentPort.postMessage({ ready: true });
