DROP INDEX letter_address_idx;
DROP TABLE status_query, inbox_entry, mail_attachment_content, mail_attachment, inbound_mail_source, inbound_mail,
  mailbox_position, mail_secret;
