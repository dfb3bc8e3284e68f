<?php
/**
 * Receives applications as they are sent: .user.ini and .htaccess beside this file make PHP leave them alone. Loads
 * WordPress by itself, since those two are read by where the called file lies.
 *
 * @package CoalitionCareers
 */

$careers_answer = function ( int $status, array $body, array $headers = array() ) {
	http_response_code( $status );
	header( 'Access-Control-Allow-Origin: *' );
	header( 'Content-Type: application/json; charset=utf-8' );
	header( 'Cache-Control: no-store' );
	header( 'X-Robots-Tag: noindex' );
	foreach ( $headers as $careers_name => $careers_value ) {
		header( "$careers_name: $careers_value" );
	}
	echo json_encode( $body, JSON_UNESCAPED_UNICODE | JSON_INVALID_UTF8_SUBSTITUTE ); // phpcs:ignore WordPress
	// Apache would wait for the rest of what is sent.
	while ( ob_get_level() ) {
		ob_end_flush();
	}
	flush();
	exit;
};

$careers_method = $_SERVER['REQUEST_METHOD'] ?? 'GET'; // phpcs:ignore WordPress.Security
if ( 'OPTIONS' === $careers_method ) {
	header( 'Access-Control-Allow-Methods: POST' );
	header( 'Access-Control-Allow-Headers: Accept, Content-Type' );
	$careers_answer( 204, array() );
}

// Before WordPress is loaded and before anything is read.
if ( 'POST' === $careers_method && (int) ( $_SERVER['CONTENT_LENGTH'] ?? 0 ) > 18000000 ) {
	$careers_answer( 413, array( 'message' => 'The files are too large together.' ) );
}

$careers_load = '';
foreach ( array( __DIR__, dirname( $_SERVER['SCRIPT_FILENAME'] ?? __FILE__ ) ) as $careers_folder ) { // phpcs:ignore WordPress.Security
	for ( $careers_level = 0; $careers_level < 8 && '' === $careers_load; $careers_level++ ) {
		$careers_folder = dirname( $careers_folder );
		foreach ( array( '', '/wp', '/wordpress' ) as $careers_under ) {
			if ( '' === $careers_load && is_file( "$careers_folder$careers_under/wp-load.php" ) ) {
				$careers_load = "$careers_folder$careers_under/wp-load.php";
			}
		}
	}
}
$careers_is_raw = ! filter_var( ini_get( 'enable_post_data_reading' ), FILTER_VALIDATE_BOOLEAN );
if ( 'POST' !== $careers_method ) {
	$careers_answer( 405, array( 'ready' => $careers_is_raw && '' !== $careers_load ), array( 'Allow' => 'POST, OPTIONS' ) );
}
if ( ! $careers_is_raw || '' === $careers_load ) {
	$careers_answer( 503, array( 'message' => 'This address can not take applications here.' ) );
}

require $careers_load;
if ( ! function_exists( 'CoalitionCareers\receive' ) ) {
	$careers_answer( 404, array( 'message' => 'This site takes no applications here any more.' ) );
}

list( $careers_status, $careers_body ) = CoalitionCareers\receive(
	function () {
		$careers_sent = file_get_contents( 'php://input', false, null, 0, CoalitionCareers\LARGEST_APPLICATION + 1 );
		if ( strlen( $careers_sent ) > CoalitionCareers\LARGEST_APPLICATION ) {
			return 'large';
		}
		return CoalitionCareers\read_body( $careers_sent, (string) ( $_SERVER['CONTENT_TYPE'] ?? '' ) ); // phpcs:ignore WordPress.Security
	}
);
$careers_later = array(
	429 => array( 'Retry-After' => 600 ),
	503 => array( 'Retry-After' => 5 ),
);
$careers_answer( $careers_status, $careers_body, $careers_later[ $careers_status ] ?? array() );
