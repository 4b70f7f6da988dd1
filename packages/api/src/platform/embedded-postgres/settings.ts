/** Server settings by PostgreSQL's own names. */
export type Settings = Readonly<Record<string, string>>;

/**
 * Sized for two cores and 24 GB, and modest enough for a laptop; the system's page cache does the rest.
 * Durable: fsync and synchronous_commit stay on.
 */
export const DEFAULT_SETTINGS: Settings = {
  listen_addresses: "127.0.0.1",
  // A socket path may have 107 bytes at most, and a data folder is often deeper: TCP only.
  unix_socket_directories: "",
  max_connections: "100",
  shared_buffers: "256MB",
  effective_cache_size: "1GB",
  work_mem: "16MB",
  maintenance_work_mem: "128MB",
  wal_compression: "on",
  min_wal_size: "128MB",
  max_wal_size: "2GB",
  checkpoint_timeout: "15min",
  synchronous_commit: "on",
  random_page_cost: "1.1",
  jit: "off",
  track_io_timing: "on",
  timezone: "UTC",
  log_timezone: "UTC",
  log_line_prefix: "%m [%p] ",
  log_min_duration_statement: "2s",
  log_lock_waits: "on",
};

/** The settings as arguments of `postgres`. */
export function settingArguments(settings: Settings): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}
