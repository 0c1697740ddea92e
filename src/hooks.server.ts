import type { Handle } from "@sveltejs/kit";
import earlyScript from "virtual:early-script";

const lessonPages = ["/modules/[id]", "/modules/[id]/walk"];

/** Lesson pages carry the early script in their head: it answers before the framework is there. */
export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    transformPageChunk: ({ html }) =>
      lessonPages.includes(event.route.id ?? "")
        ? html.replace(
            "</head>",
            () => `<script>${earlyScript}</script>\n\t</head>`,
          )
        : html,
  });
