import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const FAMILY = "@expo-google-fonts/noto-sans-sc";

/** Files of Noto Sans SC, which has every character that Chinese customers' names need. */
export const FONT_FILES = {
  regular: require.resolve(`${FAMILY}/400Regular/NotoSansSC_400Regular.ttf`),
  bold: require.resolve(`${FAMILY}/700Bold/NotoSansSC_700Bold.ttf`),
} as const;
