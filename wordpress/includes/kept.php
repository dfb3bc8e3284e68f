<?php
/**
 * Applications that could not be mailed: a notice for whoever looks after the site, and a screen to get them from.
 *
 * @package CoalitionCareers
 */

namespace CoalitionCareers;

defined( 'ABSPATH' ) || exit;

const KEPT_PAGE = 'coalition-careers-kept';

function kept_page_url(): string {
	return admin_url( 'edit.php?post_type=' . OPENING . '&page=' . KEPT_PAGE );
}

add_action(
	'admin_menu',
	function () {
		add_submenu_page(
			'edit.php?post_type=' . OPENING,
			__( 'Applications not mailed', 'coalition-careers' ),
			__( 'Not mailed', 'coalition-careers' ),
			'manage_options',
			KEPT_PAGE,
			__NAMESPACE__ . '\show_kept'
		);
	}
);

add_action(
	'admin_notices',
	function () {
		$screen = get_current_screen();
		if ( ! current_user_can( 'manage_options' ) || ( $screen && false !== strpos( $screen->id, KEPT_PAGE ) ) ) {
			return;
		}
		$number = count( kept_rows() );
		if ( $number ) {
			/* translators: %d: how many applications. */
			$words = sprintf( _n( '%d application has arrived but could not be mailed.', '%d applications have arrived but could not be mailed.', $number, 'coalition-careers' ), $number );
			echo '<div class="notice notice-error"><p>' . esc_html( $words ) . ' <a href="' . esc_url( kept_page_url() ) . '">' . esc_html__( 'Look at them', 'coalition-careers' ) . '</a></p></div>';
		}
	}
);

function show_kept(): void {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	$rows = kept_rows();
	echo '<div class="wrap"><h1>' . esc_html__( 'Applications not mailed', 'coalition-careers' ) . '</h1>';
	// phpcs:ignore WordPress.Security.NonceVerification -- only says what has been done.
	$done = isset( $_GET['done'] ) ? sanitize_key( $_GET['done'] ) : '';
	if ( 'mailed' === $done ) {
		show_notice( 'success', __( 'Mailed, and no longer kept here.', 'coalition-careers' ) );
	} elseif ( 'failed' === $done ) {
		show_notice( 'error', __( 'It still could not be mailed. Ask your host whether this site may send email.', 'coalition-careers' ) );
	} elseif ( 'deleted' === $done ) {
		show_notice( 'success', __( 'Deleted.', 'coalition-careers' ) );
	}
	if ( ! $rows ) {
		echo '<p>' . esc_html__( 'There are none: every application was mailed.', 'coalition-careers' ) . '</p></div>';
		return;
	}
	echo '<p>' . esc_html__( 'This site could not send email when these arrived. They are kept here, and nowhere else. It tries again every hour for a week.', 'coalition-careers' ) . '</p>';
	foreach ( $rows as $row ) {
		$application = kept_application( (int) $row->id );
		echo '<div class="card"><h2>' . esc_html( $row->subject ) . '</h2><p>' . esc_html( (string) wp_date( get_option( 'date_format' ) . ' ' . get_option( 'time_format' ), (int) $row->begun ) ) . '</p>';
		if ( $application ) {
			echo '<dl>';
			foreach ( array_merge( ...in_words( array( 'files' => array() ) + $application ) ) as list( $label, $value ) ) {
				echo '<dt><strong>' . esc_html( $label ) . '</strong></dt><dd style="white-space:pre-wrap">' . esc_html( $value ) . '</dd>';
			}
			echo '</dl><ul>';
			foreach ( $application['files'] as $at => $file ) {
				echo '<li><a href="' . esc_url( kept_action_url( 'file', (int) $row->id, (int) $at ) ) . '">' . esc_html( $file['name'] ) . '</a> (' . esc_html( (string) size_format( strlen( $file['content'] ) ) ) . ')</li>';
			}
			echo '</ul><p><a class="button button-primary" href="' . esc_url( kept_action_url( 'mail', (int) $row->id ) ) . '">' . esc_html__( 'Mail it now', 'coalition-careers' ) . '</a> ';
		} else {
			echo '<p>';
		}
		$sure = __( 'Delete this application? There is no other copy.', 'coalition-careers' );
		echo '<a class="button button-link-delete" href="' . esc_url( kept_action_url( 'delete', (int) $row->id ) ) . '" onclick="return confirm(\'' . esc_js( $sure ) . '\')">' . esc_html__( 'Delete', 'coalition-careers' ) . '</a></p></div>';
	}
	echo '</div>';
}

function show_notice( string $kind, string $words ): void {
	echo '<div class="notice notice-' . esc_attr( $kind ) . '"><p>' . esc_html( $words ) . '</p></div>';
}

function kept_action_url( string $action, int $id, int $file = 0 ): string {
	$url = add_query_arg(
		array(
			'action' => "careers_kept_$action",
			'id'     => $id,
			'file'   => $file,
		),
		admin_url( 'admin-post.php' )
	);
	return wp_nonce_url( $url, "careers_kept_$id" );
}

/** The application that a signed address of the screen is about. */
function asked_for(): int {
	// phpcs:ignore WordPress.Security.NonceVerification -- the next line verifies it.
	$id = isset( $_GET['id'] ) ? absint( $_GET['id'] ) : 0;
	check_admin_referer( "careers_kept_$id" );
	if ( ! current_user_can( 'manage_options' ) ) {
		wp_die( esc_html__( 'You may not do this.', 'coalition-careers' ), '', array( 'response' => 403 ) );
	}
	return $id;
}

/** Mails what is kept of an application. Returns whether the mail was taken. */
function mail_kept( int $id ): bool {
	$application = kept_application( $id );
	$is_mailed   = $application && mail_application( $application );
	if ( $is_mailed ) {
		erase( $id );
	}
	return $is_mailed;
}

// A deadline may pass before anybody looks at the notice.
add_action(
	MAIL_KEPT,
	function () {
		$is_left = false;
		foreach ( kept_rows() as $row ) {
			if ( $row->begun > time() - WEEK_IN_SECONDS && ! mail_kept( (int) $row->id ) ) {
				$is_left = true;
			}
		}
		if ( $is_left ) {
			schedule_mailing();
		}
	}
);

add_action(
	'admin_post_careers_kept_mail',
	function () {
		$is_mailed = mail_kept( asked_for() );
		wp_safe_redirect( add_query_arg( 'done', $is_mailed ? 'mailed' : 'failed', kept_page_url() ) );
		exit;
	}
);

add_action(
	'admin_post_careers_kept_delete',
	function () {
		erase( asked_for() );
		wp_safe_redirect( add_query_arg( 'done', 'deleted', kept_page_url() ) );
		exit;
	}
);

add_action(
	'admin_post_careers_kept_file',
	function () {
		$application = kept_application( asked_for() );
		// phpcs:ignore WordPress.Security.NonceVerification -- asked_for() has verified it.
		$file = $application['files'][ isset( $_GET['file'] ) ? absint( $_GET['file'] ) : 0 ] ?? null;
		if ( ! $file ) {
			wp_die( esc_html__( 'This file is no longer kept.', 'coalition-careers' ), '', array( 'response' => 404 ) );
		}
		nocache_headers();
		// Never shown in the browser: it is a stranger's file.
		header( 'Content-Type: application/octet-stream' );
		header( 'X-Content-Type-Options: nosniff' );
		header( "Content-Disposition: attachment; filename*=UTF-8''" . rawurlencode( $file['name'] ) );
		header( 'Content-Length: ' . strlen( $file['content'] ) );
		echo $file['content']; // phpcs:ignore WordPress.Security.EscapeOutput -- a file, to the byte.
		exit;
	}
);
