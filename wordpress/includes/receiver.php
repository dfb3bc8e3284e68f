<?php
/**
 * Receives applications.
 *
 * @package CoalitionCareers
 */

namespace CoalitionCareers;

defined( 'ABSPATH' ) || exit;

/** More than that no email carries. */
const LARGEST_APPLICATION = 18000000;

/** From one address in an hour; many people may share one. */
const MOST_IN_AN_HOUR = 30;

add_action(
	'rest_api_init',
	function () {
		register_rest_route(
			'coalition-careers/v1',
			'/applications',
			array(
				// Anybody may apply, from any site: there is nothing to be allowed, and no cookie is read.
				array(
					'methods'             => 'POST',
					'permission_callback' => '__return_true',
					'callback'            => __NAMESPACE__ . '\answer_in_rest',
				),
				array(
					'methods'             => 'GET',
					'permission_callback' => '__return_true',
					'callback'            => function () {
						return new \WP_REST_Response( array( 'message' => __( 'Send an application here by POST.', 'coalition-careers' ) ), 405, array( 'Allow' => 'POST' ) );
					},
				),
			)
		);
	}
);

// Before WordPress's REST interface reads what is sent, which for too large a file takes long and leads nowhere.
add_action(
	'rest_api_init',
	function () {
		global $wp;
		$route  = (string) ( $wp->query_vars['rest_route'] ?? '' );
		$method = sanitize_text_field( wp_unslash( $_SERVER['REQUEST_METHOD'] ?? '' ) );
		if ( 'POST' !== $method || '/coalition-careers/v1/applications' !== $route || sent_length() <= min( LARGEST_APPLICATION, bytes_of_setting( 'post_max_size' ) ) ) {
			return;
		}
		status_header( 413 );
		header( 'Access-Control-Allow-Origin: *' );
		header( 'Content-Type: application/json; charset=utf-8' );
		echo wp_json_encode( array( 'message' => __( 'The files are too large together.', 'coalition-careers' ) ) );
		// Apache would wait for the rest of what is sent.
		wp_ob_end_flush_all();
		flush();
		exit;
	},
	0
);

function answer_in_rest(): \WP_REST_Response {
	list( $status, $body ) = receive(
		function () {
			// phpcs:disable WordPress.Security -- an application of anybody; every part is checked in receive().
			return application_from_php( wp_unslash( $_POST ), $_FILES, sent_length(), (string) ( $_SERVER['CONTENT_TYPE'] ?? '' ) );
			// phpcs:enable
		}
	);
	return new \WP_REST_Response( $body, $status, 429 === $status || 503 === $status ? array( 'Retry-After' => 429 === $status ? 600 : 5 ) : array() );
}

function sent_length(): int {
	return (int) ( $_SERVER['CONTENT_LENGTH'] ?? 0 );
}

/** A size of php.ini in bytes. */
function bytes_of_setting( string $name ): int {
	$bytes = wp_convert_hr_to_bytes( (string) ini_get( $name ) );
	return $bytes > 0 ? $bytes : PHP_INT_MAX;
}

/** Who sends, as a hash that says nothing to others. */
function sender(): string {
	$address = isset( $_SERVER['REMOTE_ADDR'] ) ? sanitize_text_field( wp_unslash( $_SERVER['REMOTE_ADDR'] ) ) : '';
	/**
	 * Filters the address that applications are counted by, for sites behind a proxy.
	 *
	 * @param string $address What the web server names.
	 */
	return hash_hmac( 'sha256', (string) apply_filters( 'coalition_careers_sender', $address ), wp_salt() );
}

/**
 * Takes an application.
 *
 * @param callable $read Reads it: an application, 'large', 'many', 'shortened', or null where it is none.
 * @return array The status, and the body of the answer.
 */
function receive( callable $read ): array {
	if ( sent_length() > LARGEST_APPLICATION ) {
		return array( 413, array( 'message' => __( 'The files are too large together.', 'coalition-careers' ) ) );
	}
	/**
	 * Filters how many applications may come from one address in an hour.
	 *
	 * @param int $most Default 30.
	 */
	$most   = (int) apply_filters( 'coalition_careers_most_in_an_hour', MOST_IN_AN_HOUR );
	$sender = sender();
	if ( recent_from( $sender ) >= $most ) {
		return array( 429, array( 'message' => __( 'Too many applications have come from your connection. Try again later.', 'coalition-careers' ) ) );
	}
	wp_raise_memory_limit( 'admin' );
	$application = $read();
	if ( 'large' === $application ) {
		return array( 413, array( 'message' => __( 'The files are too large.', 'coalition-careers' ) ) );
	}
	if ( 'many' === $application ) {
		/* translators: %d: how many files. */
		return array( 422, array( 'message' => sprintf( __( 'This site takes at most %d files at once.', 'coalition-careers' ), (int) ini_get( 'max_file_uploads' ) ) ) );
	}
	if ( 'shortened' === $application ) {
		return array( 422, array( 'message' => __( 'This site could not read all of your application. Send it in another way.', 'coalition-careers' ) ) );
	}
	if ( ! is_array( $application ) ) {
		return array( 400, array( 'message' => __( 'Send the application as multipart/form-data.', 'coalition-careers' ) ) );
	}
	foreach ( array_merge( array_merge( ...$application['fields'] ), array_column( $application['files'], 'name' ), array_column( $application['files'], 'field' ) ) as $text ) {
		if ( ! mb_check_encoding( $text, 'UTF-8' ) ) {
			return array( 400, array( 'message' => __( 'Send the application as UTF-8.', 'coalition-careers' ) ) );
		}
	}
	$errors = mistakes_in( $application );
	if ( $errors ) {
		return array( 422, array( 'errors' => $errors ) );
	}
	$submission = strtolower( value_of( $application, 'submissionId' ) );
	$reference  = strtoupper( substr( $submission, 0, 8 ) );
	$row        = take( hash( 'sha256', $submission ), $sender );
	if ( 'had' === $row ) {
		return array(
			409,
			array(
				'message'   => __( 'We have this application already.', 'coalition-careers' ),
				'reference' => $reference,
			),
		);
	}
	if ( 'busy' === $row ) {
		return array( 503, array( 'message' => __( 'The application is still being taken. Try again in a minute.', 'coalition-careers' ) ) );
	}
	// Whatever becomes of the sender's connection, what was begun is brought to its end.
	ignore_user_abort( true );
	if ( mail_application( $application ) ) {
		mark_mailed( $row );
	} elseif ( ! keep( $row, $application ) ) {
		release( $row );
		return array( 503, array( 'message' => __( 'The application could not be taken. Try again in a minute.', 'coalition-careers' ) ) );
	}
	return array(
		200,
		array(
			'message'   => __( 'Thank you. Your application has arrived.', 'coalition-careers' ),
			'reference' => $reference,
		),
	);
}

/** What is wrong with an application, by field. */
function mistakes_in( array $application ): array {
	$errors = array();
	if ( '' === value_of( $application, 'name' ) ) {
		$errors['name'] = __( 'Enter your full name', 'coalition-careers' );
	}
	$email = value_of( $application, 'email' );
	if ( '' === $email ) {
		$errors['email'] = __( 'Enter your email address', 'coalition-careers' );
	} elseif ( ! preg_match( '/^[^\s[:cntrl:]<>()[\],;:"\\\\@]+@[^\s[:cntrl:]<>()[\],;:"\\\\@]+\.[^\s[:cntrl:]<>()[\],;:"\\\\@]{2,}$/uD', $email ) ) {
		$errors['email'] = __( 'Enter an email address in the correct format, like name@example.com', 'coalition-careers' );
	}
	if ( ! preg_match( '/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iD', value_of( $application, 'submissionId' ) ) ) {
		$errors['submissionId'] = __( 'The submissionId must be a UUID', 'coalition-careers' );
	}
	foreach ( $application['files'] as $file ) {
		// What WordPress's own uploads refuse from visitors: programs, scripts, pages.
		if ( ! wp_check_filetype( $file['name'], get_allowed_mime_types( 0 ) )['ext'] ) {
			/* translators: %s: a file's name. */
			$errors[ $file['field'] ] = sprintf( __( 'This site does not take files like %s. Choose a PDF', 'coalition-careers' ), $file['name'] );
		}
	}
	return $errors;
}
