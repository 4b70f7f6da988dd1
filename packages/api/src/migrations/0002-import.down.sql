DROP TABLE imported_incident;
