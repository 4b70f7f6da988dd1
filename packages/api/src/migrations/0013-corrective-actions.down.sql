DROP TABLE corrective_action;
