import { createRoot } from "react-dom/client";
import { Portal } from "./Portal.tsx";
import "./portal.css";

const root = document.getElementById("root");
if (root !== null) {
  createRoot(root).render(<Portal />);
}
