import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import "./page.css";
import { createRoot } from "react-dom/client";
import { Explorer } from "./Explorer.tsx";
import { askWhoIsHere } from "./who-is-here.ts";

const root = document.getElementById("root");
if (root !== null) {
  const roles = await askWhoIsHere();
  createRoot(root).render(<Explorer roles={roles} />);
}
